using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Filtering;

/// <summary>What every product has in one field. Equal values are stored once, and products only have their number.</summary>
/// <param name="name">The field.</param>
/// <param name="values">All different values; several texts in one where a product has several, as a category's path has.</param>
/// <param name="codes">For each product key, one more than the number of its value; 0 for none.</param>
internal sealed class Column(string name, IReadOnlyList<IReadOnlyList<string>> values, int[] codes)
{
    private const int MostCounted = 20;

    // Made when it is first counted, as names and numbers of products never are. A path may have one name on two levels;
    // a product counts once.
    private readonly Lazy<ILookup<string, int>> codesOf = new(() =>
        values
            .SelectMany(
                (texts, value) =>
                    texts
                        .Distinct(StringComparer.OrdinalIgnoreCase)
                        .Select(text => (Text: text, Code: value + 1))
            )
            .ToLookup(entry => entry.Text, entry => entry.Code, StringComparer.OrdinalIgnoreCase)
    );

    public string Name => name;

    /// <summary>How many different values there are.</summary>
    public int Values => values.Count;

    /// <summary>The products that have one of some values.</summary>
    public ProductSet Having(IReadOnlySet<string> wanted)
    {
        bool[] allowed = [false, .. values.Select(texts => texts.Any(wanted.Contains))];
        return ProductSet.Where(codes.Length, key => allowed[codes[key]]);
    }

    /// <summary>Counts the values among some products.</summary>
    /// <param name="within">The products.</param>
    /// <param name="selected">The values that are listed even when they are rare.</param>
    /// <param name="folded">Groups whose products count as one for each value; null counts every product.</param>
    public Facet Count(ProductSet within, IReadOnlySet<string> selected, FoldGroups? folded)
    {
        var alone = new int[values.Count + 1];
        var grouped = new HashSet<(int Group, int Code)>();
        foreach (var key in within.Keys())
        {
            if (folded?.GroupOf(key) is { } group and > 0)
            {
                grouped.Add((group, codes[key]));
            }
            else
            {
                alone[codes[key]]++;
            }
        }
        var groups = grouped.ToLookup(entry => entry.Code, entry => entry.Group);
        return new Facet(
            name,
            [
                .. codesOf
                    .Value.Select(text =>
                        (
                            text.Key,
                            Value: text.Sum(code => alone[code])
                                + text.SelectMany(code => groups[code]).Distinct().Count()
                        )
                    )
                    .Where(count => count.Value > 0 || selected.Contains(count.Key))
                    .OrderByDescending(count => count.Value)
                    .ThenBy(count => count.Key, StringComparer.Ordinal)
                    .Where((count, place) => place < MostCounted || selected.Contains(count.Key))
                    .Select(count => new FacetValue(
                        count.Key,
                        count.Value,
                        selected.Contains(count.Key)
                    )),
            ]
        );
    }
}
