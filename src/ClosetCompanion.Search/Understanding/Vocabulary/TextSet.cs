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

    private TextSet(HashSet<ulong> hashes) => _hashes = hashes;

    /// <summary>No text.</summary>
    public static TextSet Empty { get; } = Of([]);

    /// <summary>Whether the set has a text.</summary>
    public bool Contains(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _hashes.Count > 0 && _hashes.Contains(Hash(text));
    }

    /// <summary>A set of texts by what <see cref="Hash"/> makes of them.</summary>
    /// <param name="hashes">Nobody changes them any more.</param>
    internal static TextSet Of(HashSet<ulong> hashes) => new(hashes);

    /// <summary>The texts of several sets together.</summary>
    internal static TextSet Join(IEnumerable<TextSet> sets) =>
        Of(sets.SelectMany(set => set._hashes).ToHashSet());

    /// <summary>What a text is known by.</summary>
    internal static ulong Hash(string text)
    {
        var hash = Basis;
        foreach (var letter in Letters.Fold(text).Where(Letters.IsPart))
        {
            hash = (hash ^ letter) * Prime;
        }
        return hash;
    }
}
