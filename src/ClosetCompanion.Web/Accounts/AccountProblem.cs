using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Accounts;

/// <summary>The problems of accounts; docs/api.md lists all codes.</summary>
internal static class AccountProblem
{
    /// <summary>Nobody with an account is signed in.</summary>
    public static readonly Problem SignInFirst = new(
        StatusCodes.Status403Forbidden,
        "sign-in-first",
        "Sign in first",
        "Nobody is signed in at this browser, or no longer. Sign in and try again."
    );

    /// <summary>There is no such account.</summary>
    public static readonly Problem Unknown = new(
        StatusCodes.Status404NotFound,
        "unknown-account",
        "There is no such account",
        "No account has that id. GET /api/v1/accounts lists those that there are."
    );

    /// <summary>No password is taken, neither to sign in nor as a new one.</summary>
    public static readonly Problem PasskeysOnly = new(
        StatusCodes.Status403Forbidden,
        "passkeys-only",
        "This server takes passkeys alone",
        "No password is good for anything here. Sign in with a passkey; who has none is invited again by an admin and makes one then."
    );

    /// <summary>The file of breached passwords that the server was given cannot be read.</summary>
    public static readonly Problem NoBreachedPasswords = new(
        StatusCodes.Status503ServiceUnavailable,
        "no-breached-passwords",
        "No new password can be taken just now",
        "The server compares new passwords with those of breaches, and cannot read its list. Whoever runs it finds the reason in the log. A passkey can be made meanwhile."
    );

    /// <summary>Somebody cannot be invited like that.</summary>
    public static Problem BadInvitation(string detail) =>
        new(StatusCodes.Status400BadRequest, "bad-invitation", "Nobody was invited", detail);
}
