using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Vocabulary;

/// <summary>
/// A set of texts in which case, accents and signs make no difference. It keeps 64 bits of each text, so that a million
/// titles take few megabytes; that another text has the same bits is as good as impossible.
/// </summary>
public sealed class TextSet
{
    // FNV-1a (Fowler, Noll, Vo).
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly HashSet<ulong> _hashes;

    /// <summary>Makes a set.</summary>
    public TextSet(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _hashes = [.. texts.Select(Hash)];
    }

    /// <summary>No text.</summary>
    public static TextSet Empty { get; } = new([]);

    /// <summary>Whether the set has a text.</summary>
    public bool Contains(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _hashes.Count > 0 && _hashes.Contains(Hash(text));
    }

    private static ulong Hash(string text)
    {
        var hash = Basis;
        foreach (var letter in Letters.Fold(text).Where(Letters.IsPart))
        {
            hash = (hash ^ letter) * Prime;
        }
        return hash;
    }
}
