namespace ClosetCompanion.Web.Accounts;

/// <summary>A browser at which a person is signed in.</summary>
/// <param name="Id">By what it is ended; no cookie can be made of it.</param>
/// <param name="Browser">What the browser calls itself: "Firefox on Linux".</param>
/// <param name="LastSeen">When it was last used, to the minute where it is another server's.</param>
/// <param name="IsThis">Whether it is the one that asks.</param>
internal sealed record PersonSession(
    string Id,
    string Browser,
    DateTimeOffset LastSeen,
    bool IsThis
);
