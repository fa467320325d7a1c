using System.Text.Json;
using ClosetCompanion.Catalog;
using ClosetCompanion.Evaluation.Report;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>
/// What a shopper would type, and which products answer it, told by their attributes in the words of the Fashion Product
/// Images set. A list that is empty leaves that attribute open.
/// </summary>
internal sealed record ShopperQuery
{
    private const string OfDevelopment = "shoppers.json";
    private const string OfTest = "shoppers-test.json";

    private static readonly JsonSerializerOptions _format = new(JsonSerializerDefaults.Web);

    /// <summary>The text.</summary>
    public required string Query { get; init; }

    /// <summary>Kinds that answer it.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Main colours that answer it.</summary>
    public IReadOnlyList<string> Colours { get; init; } = [];

    /// <summary>Whom products may be for.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Occasions that answer it.</summary>
    public IReadOnlyList<string> Usages { get; init; } = [];

    /// <summary>One of these words is in the title, outside the names of brands.</summary>
    public IReadOnlyList<string> Title { get; init; } = [];

    /// <summary>The other parts of the query beside a kind: "kind, colour, people".</summary>
    public string Type =>
        string.Join(
            ", ",
            new[]
            {
                ("kind", Kinds),
                ("colour", Colours),
                ("people", People),
                ("usage", Usages),
                ("style", Title),
            }
                .Where(part => part.Item2.Count > 0)
                .Select(part => part.Item1)
        );

    /// <summary>The queries that come with the program.</summary>
    public static IReadOnlyList<ShopperQuery> All(ShopperList list = ShopperList.Development)
    {
        var name = list == ShopperList.Test ? OfTest : OfDevelopment;
        using var file = typeof(ShopperQuery).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<ShopperQuery[]>(file, _format)!;
    }

    /// <summary>Whether a product answers the query.</summary>
    public bool Holds(Product product) =>
        Allows(Kinds, product.Kind)
        && Allows(Colours, product.Colour)
        && Allows(People, product.Gender)
        && Allows(Usages, product.Usage)
        && (Title.Count == 0 || Words(product.Title).Overlaps(Title));

    private static bool Allows(IReadOnlyList<string> wanted, string? value) =>
        wanted.Count == 0
        || (value is not null && wanted.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static HashSet<string> Words(string title)
    {
        var text = PoloTitle.WithoutBrands(title).ToLowerInvariant();
        var words = string.Concat(
            text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')
        );
        return [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
