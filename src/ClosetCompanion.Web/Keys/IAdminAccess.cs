using ClosetCompanion.Catalog.Keys;

namespace ClosetCompanion.Web.Keys;

/// <summary>For pages: what the person in front of one may do.</summary>
internal interface IAdminAccess
{
    /// <summary>
    /// Whether a request may do what a scope stands for: its browser was signed in with a good key that reaches so far, or,
    /// while no key was ever made, with the token of the first start.
    /// </summary>
    ValueTask<bool> IsAllowedAsync(HttpContext context, ApiScope scope = ApiScope.Admin);

    /// <summary>Whether a request's browser was signed in.</summary>
    bool IsSignedIn(HttpContext context);

    /// <summary>What a request is allowed by, for the log: no secret is in it.</summary>
    ValueTask<string> NameAsync(HttpContext context);

    /// <summary>Signs this browser in, for eight hours.</summary>
    /// <param name="context">The request of the form with the key; the answer carries a cookie.</param>
    /// <param name="key">What was entered: a key, or the token of the first start.</param>
    /// <returns>False when that is no good key that pages have a use for.</returns>
    ValueTask<bool> SignInAsync(HttpContext context, string key);

    /// <summary>Ends the session, for whoever else has its cookie too.</summary>
    void SignOut(HttpContext context);
}
