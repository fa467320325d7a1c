using ClosetCompanion.Catalog;

namespace ClosetCompanion.Web.People;

/// <summary>
/// Who looks at a page: a person who signed in with an account, the owner, who has a key, or a browser that has said what it likes, or nobody in particular.
/// </summary>
/// <remarks>
/// A browser is known by a cookie of 128 random bits, which it gets with its first opinion. Nobody can guess it, so nobody
/// sees what another browser has said.
/// </remarks>
internal sealed class Visitor
{
    /// <summary>What the ids of browsers begin with.</summary>
    public const string Prefix = "visitor-";

    /// <summary>The person's id; null while nothing is known of whoever asks.</summary>
    public string? Id { get; set; }

    /// <summary>Whether an admin's key is signed in at the browser, beside an account too.</summary>
    public bool IsAdmin { get; set; }

    /// <summary>Whether it is a browser, which nobody signed in at.</summary>
    public bool IsBrowser => Id?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>What this person sees.</summary>
    public Scope Scope => Id is null ? Scope.Public : Scope.Of(Id);
}
