namespace ClosetCompanion.Search.Learning;

/// <summary>A place for the reader of some catalogues.</summary>
/// <param name="catalogues">The keys of the catalogues, rising.</param>
internal sealed class ShelfPlace(IReadOnlyList<long> catalogues)
{
    private volatile LearnedReader? _reader;

    public IReadOnlyList<long> Catalogues => catalogues;

    /// <summary>The newest reader; null until the first is made.</summary>
    public LearnedReader? Reader
    {
        get => _reader;
        set => _reader = value;
    }

    /// <summary>What the catalogues had learned when the reader was made.</summary>
    public long Lessons { get; set; }

    /// <summary>When it was last asked for, in a count of all questions.</summary>
    public long Asked { get; set; }
}
