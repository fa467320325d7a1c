using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Accounts;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">What the person signs in with.</param>
/// <param name="CreatedAt">When the person was invited first.</param>
/// <param name="State">invited, active, needs-passkey (has a password, where passkeys alone are taken) or disabled.</param>
/// <param name="InvitedUntil">Until when the last invitation can be taken.</param>
/// <param name="HasPassword">Whether there is a password.</param>
/// <param name="Passkeys">How many passkeys there are.</param>
/// <param name="IsConnected">Whether the person can sign in at an identity provider.</param>
internal sealed record AccountAnswer(
    string Id,
    string Name,
    DateTimeOffset CreatedAt,
    string State,
    DateTimeOffset? InvitedUntil,
    bool HasPassword,
    int Passkeys,
    bool IsConnected
)
{
    /// <summary>Of an account.</summary>
    public static AccountAnswer Of(Account account, AccountSettings settings) =>
        new(
            account.Id,
            account.Name,
            account.CreatedAt,
            account switch
            {
                { DisabledAt: not null } => "disabled",
                _ when settings.HasWayIn(account) => "active",
                { HasWayIn: true } => "needs-passkey",
                _ => "invited",
            },
            account.InvitedUntil,
            account.PasswordHash is not null,
            account.Passkeys,
            account.IsLinked
        );
}
