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
    public Facet Count(ProductSet within, IReadOnlySet<string> selected)
    {
        var products = new int[values.Count + 1];
        foreach (var key in within.Keys())
        {
            products[codes[key]]++;
        }
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var value = 0; value < values.Count; value++)
        {
            // A path may have one name on two levels; a product counts once.
            foreach (var text in values[value].Distinct(StringComparer.OrdinalIgnoreCase))
            {
                counts[text] = counts.GetValueOrDefault(text) + products[value + 1];
            }
        }
        return new Facet(
            name,
            [
                .. counts
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
