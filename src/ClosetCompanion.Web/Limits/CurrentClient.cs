using System.Net;
using System.Net.Sockets;

namespace ClosetCompanion.Web.Limits;

/// <summary>Tells who asks, so that each client gets a share and no more.</summary>
internal sealed class CurrentClient(IHttpContextAccessor accessor)
{
    /// <summary>The client of the request that is being answered; empty outside of requests.</summary>
    public string Name => accessor.HttpContext is { } context ? Of(context) : "";

    /// <summary>The client of a request: its address. Whoever has one IPv6 address has the whole /64 that it lies in.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]).ToString()
            : address.ToString();
    }
}
