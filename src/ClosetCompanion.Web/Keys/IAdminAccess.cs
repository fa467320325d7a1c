namespace ClosetCompanion.Web.Keys;

/// <summary>For pages that change catalogues: whether the person in front of one may.</summary>
internal interface IAdminAccess
{
    /// <summary>
    /// Whether a request may change catalogues: it comes from the server's own computer and no key was made, or the browser
    /// was signed in with a good admin key.
    /// </summary>
    ValueTask<bool> IsAllowedAsync(HttpContext context);

    /// <summary>Remembers in this browser, for eight hours, that the person has an admin key.</summary>
    /// <param name="context">The request of the form with the key; the answer carries a cookie.</param>
    /// <param name="key">What was entered.</param>
    /// <returns>False when that is no good admin key.</returns>
    ValueTask<bool> SignInAsync(HttpContext context, string key);

    /// <summary>Forgets it again.</summary>
    void SignOut(HttpContext context);
}
