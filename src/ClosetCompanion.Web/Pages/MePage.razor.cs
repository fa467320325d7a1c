using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>How whoever looks at it signs in, and all that is theirs.</summary>
public sealed partial class MePage : ComponentBase
{
    private Account? _account;
    private IReadOnlyList<Passkey> _passkeys = [];
    private IReadOnlyList<PersonSession> _sessions = [];

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    private string WhoseText =>
        _account is not null ? "Yours, wherever you sign in."
        : Visitor.Id == Person.Local ? "The owner's, whom the key stands for."
        : "This browser's: a cookie alone tells that it is yours.";

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _account = Http.Features.Get<SignedInPerson>()?.Account;
        if (_account is not null)
        {
            _sessions = await Sessions.ListAsync(Http, _account);
            _passkeys = await Accounts.GetPasskeysAsync(_account.Id, Http.RequestAborted);
        }
    }

    private static string? DoneText(string done) =>
        done switch
        {
            "password" => "The password is changed. You are signed out everywhere else.",
            "passkey" => "The passkey is added.",
            "removed" => "The passkey is removed. You are signed out everywhere else.",
            "connected" => "It is connected. You can sign in with it from now on.",
            "disconnected" => "It is disconnected. You are signed out everywhere else.",
            "sessions" => "You are signed out everywhere else.",
            "session" => "You are signed out there.",
            "deleted" => "Everything is deleted.",
            _ => null,
        };
}
