using System.Net;
using ClosetCompanion.Web.Arguments;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ClosetCompanion.Web.Keys;

/// <summary>
/// Serves only names that the server has. A page of another site can point its own name at this computer (DNS rebinding) and
/// would read a closet as its own; an address in numbers cannot be pointed anywhere.
/// </summary>
internal sealed class HostGate(
    AccessSettings settings,
    IServer server,
    IConfiguration configuration
)
{
    private readonly Lazy<bool> _isLocal = new(() =>
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var addresses =
            listening.Count > 0
                ? listening
                : (configuration["urls"] ?? ServeOptions.DefaultUrls).Split(';');
        return addresses.All(address => LocalName.Is(BindingAddress.Parse(address).Host));
    });

    /// <summary>Refuses requests to strange names; while the server listens to this computer alone, all but local ones.</summary>
    public Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        if (!IsServed(host))
        {
            return ProblemWriter.WriteAsync(context, ApiProblem.StrangeHost);
        }

        // A proxy took the encryption off. Cookies and links are made for what people see.
        if (settings.IsHttps && IsPublicName(host))
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
        }

        return next(context);
    }

    private bool IsPublicName(string host) =>
        string.Equals(host, settings.Address?.Host, StringComparison.OrdinalIgnoreCase);

    private bool IsServed(string host) =>
        LocalName.Is(host)
        || IsPublicName(host)
        || (
            !_isLocal.Value
            && (settings.Address is null || IPAddress.TryParse(host.Trim('[', ']'), out _))
        );
}
