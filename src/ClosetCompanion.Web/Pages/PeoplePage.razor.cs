using ClosetCompanion.Web.SigningIn;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>Who may sign in, for admins.</summary>
public sealed partial class PeoplePage : ComponentBase
{
    private bool _allowed;
    private IReadOnlyList<AccountAnswer> _accounts = [];

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _allowed = await Access.IsAllowedAsync(Http);
        if (_allowed)
        {
            _accounts = await Actions.ListAsync(Http.RequestAborted);
        }
    }

    private static string ActionOf(AccountAnswer account, string action) =>
        $"{PeoplePageEndpoints.Path}/{account.Id}/{action}";

    private string StateText(AccountAnswer account)
    {
        var ways = account switch
        {
            { HasPassword: true, Passkeys: > 0 } when !Settings.PasskeysOnly =>
                "password and passkey",
            { HasPassword: true } => "password",
            { Passkeys: > 0 } => "passkey",
            _ => "nothing yet",
        };
        var invited = account.InvitedUntil is { } until ? $"invited until {until:yyyy-MM-dd}" : "";
        return account.State switch
        {
            "disabled" => "Not let in.",
            "needs-passkey" =>
                $"Has a password, which is not taken here{(invited.Length > 0 ? $"; {invited} again" : ": invite again")}.",
            "active" => $"Signs in with {ways}{(invited.Length > 0 ? $"; {invited} again" : "")}.",
            _ => invited.Length > 0 ? $"Has not come yet; {invited}." : "Has not come yet.",
        };
    }
}
