using ClosetCompanion.Catalog;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>What shoppers type, and which products answer it.</summary>
public sealed class ShopperQueries
{
    /// <summary>A text that fewer products of a gallery answer is left out: ten places could not be filled.</summary>
    public const int FewestAnswers = 10;

    private readonly ShopperQuery _query;

    private ShopperQueries(ShopperQuery query) => _query = query;

    /// <summary>The text.</summary>
    public string Query => _query.Query;

    /// <summary>Reads a list that comes with the program.</summary>
    public static IReadOnlyList<ShopperQueries> Read(ShopperList list) =>
        [.. ShopperQuery.All(list).Select(query => new ShopperQueries(query))];

    /// <summary>Whether a product answers the text.</summary>
    public bool Answers(Product product) => _query.Holds(product);
}
