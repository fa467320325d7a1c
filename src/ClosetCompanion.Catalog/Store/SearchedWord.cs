namespace ClosetCompanion.Catalog.Store;

/// <summary>A word that was searched for.</summary>
/// <param name="Text">The word, as it was written.</param>
/// <param name="Products">How many products have it; counted up to <see cref="MostCounted"/>.</param>
public readonly record struct SearchedWord(string Text, int Products)
{
    /// <summary>Where counting stops: a word of so many products is common.</summary>
    public const int MostCounted = 2_000;
}
