using ClosetCompanion.Catalog;

namespace ClosetCompanion.Search.Outfits;

/// <summary>How a look is completed.</summary>
public sealed record LookOptions
{
    /// <summary>Whose catalogues, or the one catalogue, the pieces come from.</summary>
    public Scope Scope { get; init; } = Scope.Public;

    /// <summary>The catalogue of the scope that the pieces come from; null for all of the scope.</summary>
    public string? From { get; init; }

    /// <summary>The one place to fill; null for all that are open.</summary>
    public LookSlot? Slot { get; init; }

    /// <summary>Keys of products that are worn too: what is suggested suits them, and their places are taken.</summary>
    public IReadOnlyList<long> Worn { get; init; } = [];

    /// <summary>Keys of products that were shown already; they are not suggested again.</summary>
    public IReadOnlyList<long> Skip { get; init; } = [];

    /// <summary>How many more suggestions each place gets beside the first; 0 to 20.</summary>
    public int Others { get; init; } = 3;

    /// <summary>How many accessories there are at most; 0 to 5.</summary>
    public int Accessories { get; init; } = 2;
}
