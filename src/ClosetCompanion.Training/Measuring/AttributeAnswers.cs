using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Describing;

namespace ClosetCompanion.Training.Measuring;

/// <summary>Which answers about a product are right, where its catalogue or its title says.</summary>
internal static class AttributeAnswers
{
    private const string Pattern = "pattern";

    /// <summary>The numbers of the values that are right; empty where nothing is said.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">Its values, in order.</param>
    /// <param name="product">The product.</param>
    public static IReadOnlySet<int> RightFor(
        string attribute,
        IReadOnlyList<AttributeValue> values,
        Product product
    ) =>
        attribute switch
        {
            "kind" => Named(values, product.Kind),
            "colour" => Named(values, product.Colour),
            "for" => Named(values, product.Gender),
            Pattern => InTitle(values, product.Title),
            _ => new HashSet<int>(),
        };

    /// <summary>The values that catalogues call one of these names.</summary>
    public static IReadOnlySet<int> Named(
        IReadOnlyList<AttributeValue> values,
        params IEnumerable<string?> names
    )
    {
        var wanted = names.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return values
            .Index()
            .Where(value => value.Item.Names.Any(wanted.Contains))
            .Select(value => value.Index)
            .ToHashSet();
    }

    private static IReadOnlySet<int> InTitle(IReadOnlyList<AttributeValue> values, string title) =>
        Named(
            values,
            title.Split([' ', '-', ',', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        );
}
