using System.Text.Json;
using ClosetCompanion.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ClosetCompanion.Web.OpenId;

/// <summary>Asks an identity provider who somebody is, and reads what it answers. No token of it is kept.</summary>
internal sealed partial class Provider(
    IOptionsMonitor<OpenIdConnectOptions> options,
    TimeProvider time,
    ILogger<Provider> logger
)
{
    private const string ErrandKey = "closet-errand";
    private const int LongestDetail = 200;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);

    /// <summary>Where the browser goes to ask.</summary>
    /// <returns>The address, or why there is none.</returns>
    public async Task<(string? Address, ProviderFault? Fault)> AskAsync(
        HttpContext context,
        ProviderErrand errand
    )
    {
        var properties = new AuthenticationProperties { RedirectUri = "/" };
        properties.Items[ErrandKey] = JsonSerializer.Serialize(errand);
        if (errand.IsAgain)
        {
            properties.SetParameter(OpenIdConnectParameterNames.Prompt, "login");
            properties.SetParameter<TimeSpan?>(
                OpenIdConnectParameterNames.MaxAge,
                PersonSessions.Fresh
            );
        }

        try
        {
            // Others may wait for the same answer.
            await options
                .Get(ProviderHandler.SchemeName)
                .ConfigurationManager!.GetConfigurationAsync(context.RequestAborted)
                .WaitAsync(_patience, time, context.RequestAborted);
            var handler = await ProviderHandler.OpenAsync(context);
            return (await handler.AskAsync(properties), null);
        }
        catch (Exception refused) when (!context.RequestAborted.IsCancellationRequested)
        {
            return (null, Note(refused));
        }
    }

    /// <summary>Reads the answer that a browser brings.</summary>
    public async Task<ProviderAnswer> ReadAsync(HttpContext context)
    {
        var handler = await ProviderHandler.OpenAsync(context);
        var result = await handler.ReadAsync();
        context.RequestAborted.ThrowIfCancellationRequested();
        var fault = result.Succeeded ? null : Note(result.Failure);
        // Of a question of another browser nothing is believed.
        var errand = fault == ProviderFault.Old ? null : ReadErrand(result);
        if (fault is not null)
        {
            return new ProviderAnswer(errand, Person: null, fault);
        }

        if (errand is null || IsOver(errand))
        {
            return new ProviderAnswer(errand, Person: null, Note(ProviderFault.Old, "late"));
        }

        return VouchedPerson.Of(result.Principal!) is { } person
            ? new ProviderAnswer(errand, person, Fault: null)
            : new ProviderAnswer(errand, Person: null, Note(ProviderFault.Untrue, "nobody"));
    }

    private bool IsOver(ProviderErrand errand) =>
        time.GetUtcNow() - errand.BeganAt > ProviderErrand.Patience;

    private static ProviderErrand? ReadErrand(HandleRequestResult result) =>
        (result.Properties ?? result.Ticket?.Properties)?.Items.TryGetValue(ErrandKey, out var kept)
            == true
        && kept is not null
            ? JsonSerializer.Deserialize<ProviderErrand>(kept)
            : null;

    private ProviderFault Note(Exception? failure)
    {
        var fault = failure is null ? ProviderFault.Old : ProviderFault.Of(failure);
        return Note(fault, failure is null ? "no answer" : Describe(fault, failure));
    }

    private ProviderFault Note(ProviderFault fault, string detail)
    {
        LogFault(fault.Code, detail);
        return fault;
    }

    // What a token said stays out of the log. An error's name, and what did not answer, help whoever runs the server.
    private static string Describe(ProviderFault fault, Exception failure)
    {
        var detail =
            ProviderFault.ErrorOf(failure)
            ?? (
                fault == ProviderFault.Away || fault == ProviderFault.Refused
                    ? failure.GetBaseException().Message
                    : null
            );
        var text = detail is null ? failure.GetType().Name : $"{failure.GetType().Name}: {detail}";
        var plain = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return plain.Length > LongestDetail ? plain[..LongestDetail] : plain;
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Somebody was not let in with OpenID Connect: {Fault} ({Detail})"
    )]
    private partial void LogFault(string fault, string detail);
}
