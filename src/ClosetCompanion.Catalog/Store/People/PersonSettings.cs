namespace ClosetCompanion.Catalog.Store.People;

/// <summary>What a person has decided about their own things.</summary>
public sealed record PersonSettings
{
    /// <summary>Whether it may be kept what the person opens after a search. Off until the person agrees.</summary>
    public bool KeepsOpenings { get; init; }

    /// <summary>Whether hits are ordered by what the person likes, where a search does not say.</summary>
    public bool RanksPersonally { get; init; }
}
