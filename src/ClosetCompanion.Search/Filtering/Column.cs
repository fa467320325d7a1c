using System.Numerics;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Filtering;

/// <summary>What every product has in one field, never changed. Equal values are stored once, and products only have their code.</summary>
/// <param name="name">The field.</param>
/// <param name="values">All different values.</param>
/// <param name="codes">For each product key the code of its value; 0 for none.</param>
/// <param name="counts">For each code how many products that everybody sees have it.</param>
/// <param name="publicValues">How many different values the products have that everybody sees.</param>
internal sealed class Column(
    string name,
    ValueTable values,
    ChunkedArray<int> codes,
    ChunkedArray<int> counts,
    int publicValues
)
{
    private const int MostCounted = 20;
    private const int WordsOfChunk = ChunkedArray<int>.ChunkSize / 64;

    // Asked for by most queries, and the same until the column changes.
    private readonly Lazy<ProductSet> _known = new(() => Having(codes, WithValue(values)));

    public string Name => name;

    /// <summary>The products that have any value.</summary>
    public ProductSet Known => _known.Value;

    /// <summary>How many values are kept, those among them that no product has any more.</summary>
    public int Values => values.Codes - 1;

    /// <summary>How many different values the products have that everybody sees.</summary>
    public int PublicValues => publicValues;

    /// <summary>The code of a product's value; 0 for none.</summary>
    public int CodeOf(long key) => codes[key];

    /// <summary>Whether a product that everybody sees has a value.</summary>
    public bool IsPublic(int code) => counts[code] > 0;

    /// <summary>The products that have one of some values.</summary>
    public ProductSet Having(IReadOnlySet<string> wanted) =>
        Having(codes, values.Having(wanted.Contains));

    /// <summary>The products that have a value which fulfils a condition.</summary>
    public ProductSet Having(Predicate<string> condition) =>
        Having(codes, values.Having(condition));

    /// <summary>The texts of a product's value; none when it has none.</summary>
    public IReadOnlyList<string> TextsOf(long key) =>
        codes[key] is > 0 and var code ? values.TextsOf(code) : [];

    private static bool[] WithValue(ValueTable values)
    {
        var known = new bool[values.Codes];
        Array.Fill(known, true, 1, known.Length - 1);
        return known;
    }

    private static ProductSet Having(ChunkedArray<int> codes, bool[] allowed)
    {
        var bits = new ulong[codes.Chunks * WordsOfChunk];
        for (var chunk = 0; chunk < codes.Chunks; chunk++)
        {
            if (codes.ChunkAt(chunk) is not { } of)
            {
                continue;
            }
            var words = bits.AsSpan(chunk * WordsOfChunk, WordsOfChunk);
            for (var i = 0; i < of.Length; i++)
            {
                words[i / 64] |= allowed[of[i]] ? 1UL << (i % 64) : 0;
            }
        }
        return ProductSet.OfBits(bits);
    }

    /// <summary>Counts the values among some products.</summary>
    /// <param name="within">The products.</param>
    /// <param name="selected">The values that are listed even when they are rare.</param>
    /// <param name="isSeen">Whether a value may be listed that none of the products has.</param>
    /// <param name="folded">Groups whose products count as one for each value; null counts every product.</param>
    public Facet Count(
        ProductSet within,
        IReadOnlySet<string> selected,
        Predicate<int> isSeen,
        FoldGroups? folded
    )
    {
        var (alone, groups) = CountCodes(within, folded);
        return new Facet(
            name,
            [
                .. values
                    .CodesOf.Select(text => CountText([.. text]))
                    .Where(count => count is { Count: > 0 } or { Selected: true })
                    .OrderByDescending(count => count.Count)
                    .ThenBy(count => count.Value, StringComparer.Ordinal)
                    .Where((count, place) => place < MostCounted || count.Selected),
            ]
        );
        FacetValue CountText((string Text, int Code)[] ways)
        {
            var count =
                ways.Sum(way => alone[way.Code])
                + ways.SelectMany(way => groups[way.Code]).Distinct().Count();
            // Of several ways to write a text, the first in order among those that are met here.
            var written = ways.Where(way =>
                    count == 0 ? isSeen(way.Code) : alone[way.Code] > 0 || groups.Contains(way.Code)
                )
                .Select(way => way.Text)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault();
            return new FacetValue(
                written ?? "",
                count,
                written is not null && selected.Contains(written)
            );
        }
    }

    /// <summary>For each code how many products stand alone with it, and which groups have it.</summary>
    private (int[] Alone, ILookup<int, int> Groups) CountCodes(
        ProductSet within,
        FoldGroups? folded
    )
    {
        var alone = new int[values.Codes];
        var grouped = new HashSet<(int Group, int Code)>();
        var words = within.Words;
        for (var word = 0; word < Math.Min(words.Length, codes.Length / 64); word++)
        {
            if (words[word] == 0 || codes.ChunkAt(word / WordsOfChunk) is not { } chunk)
            {
                continue;
            }
            for (var rest = words[word]; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                var code = chunk[(word % WordsOfChunk * 64) + bit];
                if (folded?.GroupOf(((long)word * 64) + bit) is { } group and > 0)
                {
                    grouped.Add((group, code));
                }
                else
                {
                    alone[code]++;
                }
            }
        }
        return (alone, grouped.ToLookup(entry => entry.Code, entry => entry.Group));
    }
}
