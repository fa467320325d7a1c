using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>What admins do with accounts, from the page and from the API. None of it shows what is a person's own.</summary>
internal sealed class AccountActions(
    ICatalogStore store,
    AccessSettings settings,
    AccountSettings accounts,
    IAdminAccess access,
    AccountLog log
)
{
    /// <summary>All accounts, by name.</summary>
    public async Task<IReadOnlyList<AccountAnswer>> ListAsync(
        CancellationToken cancellationToken
    ) =>
        [
            .. (await store.Accounts.GetAsync(cancellationToken)).Select(account =>
                AccountAnswer.Of(account, accounts)
            ),
        ];

    /// <summary>Invites somebody.</summary>
    /// <exception cref="ProblemException">The name is none, or taken.</exception>
    public async Task<InvitationAnswer> InviteAsync(HttpContext context, string name)
    {
        try
        {
            var invitation = await store.Accounts.InviteAsync(
                name,
                email: null,
                context.RequestAborted
            );
            await LogAsync(context, invitation.Account.Id, "invited");
            return AnswerOf(context, invitation);
        }
        catch (CatalogException refused)
            when (refused is { IsDiskFull: false, IsUnreachable: false })
        {
            throw new ProblemException(AccountProblem.BadInvitation(refused.Message));
        }
    }

    /// <summary>Invites somebody again.</summary>
    /// <exception cref="ProblemException">There is no such account.</exception>
    public async Task<InvitationAnswer> InviteAgainAsync(HttpContext context, string id)
    {
        var invitation =
            await store.Accounts.InviteAgainAsync(Read(id), context.RequestAborted)
            ?? throw new ProblemException(AccountProblem.Unknown);
        await LogAsync(context, id, "invited again");
        return AnswerOf(context, invitation);
    }

    /// <summary>Lets somebody in no longer, or again.</summary>
    /// <exception cref="ProblemException">There is no such account.</exception>
    public async Task SetDisabledAsync(HttpContext context, string id, bool isDisabled)
    {
        if (!await store.Accounts.SetDisabledAsync(Read(id), isDisabled, context.RequestAborted))
        {
            throw new ProblemException(AccountProblem.Unknown);
        }

        await LogAsync(context, id, isDisabled ? "disabled" : "enabled");
    }

    /// <summary>Deletes an account and everything of its person.</summary>
    /// <exception cref="ProblemException">There is no such account, or somebody imports.</exception>
    public async Task DeleteAsync(HttpContext context, string id)
    {
        if (await store.Accounts.FindAsync(Read(id), context.RequestAborted) is null)
        {
            throw new ProblemException(AccountProblem.Unknown);
        }

        await PersonFarewell.DeleteAsync(store, id, context.RequestAborted);
        await LogAsync(context, id, "deleted");
    }

    // Not every text of an address can be asked of a database.
    private static string Read(string id) =>
        AccountName.IsOne(id) ? id : throw new ProblemException(AccountProblem.Unknown);

    private InvitationAnswer AnswerOf(HttpContext context, Invitation invitation)
    {
        var server =
            settings.Address?.GetLeftPart(UriPartial.Authority)
            ?? $"{context.Request.Scheme}://{context.Request.Host}";
        return new InvitationAnswer(
            AccountAnswer.Of(invitation.Account, accounts),
            server + InvitationEndpoints.AddressOf(invitation.Token),
            invitation.EndsAt
        );
    }

    private async Task LogAsync(HttpContext context, string account, string done) =>
        log.Managed(account, done, await access.NameAsync(context));
}
