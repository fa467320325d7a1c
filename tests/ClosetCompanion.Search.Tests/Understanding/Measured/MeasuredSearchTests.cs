using System.Globalization;
using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Tests.Understanding.Measured;

/// <summary>
/// What the reading of queries does to the first ten hits, in a store with the Fashion Product Images set. It asserts
/// nothing: it writes the tables of docs/understanding.md.
/// </summary>
public sealed class MeasuredSearchTests
{
    private const int Titles = 2_000;
    private const int Deep = 100;

    private static readonly string[] _lists =
    [
        "not",
        "misspelt",
        "meanings",
        "german",
        "french",
        "spanish",
        "italian",
        "portuguese",
        "dutch",
        "polish",
        "swedish",
        "turkish",
        "hindi",
        "japanese",
        "chinese",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Measure_lists()
    {
        await using var companion = await OpenAsync();
        var measurement = new ListMeasurement(companion, Half());
        foreach (var understand in Ways())
        {
            var languages = (Flagged: 0, Queries: 0);
            Write($"understand {(understand ? "on" : "off")}, {Half()} half");
            Write("| list | queries | right kind | left out all the same | without hits |");
            foreach (var list in _lists)
            {
                Write(await measurement.HitsAsync(list, understand));
                var (flagged, queries) = await measurement.FlaggedAsync(list, understand);
                languages = (languages.Flagged + flagged, languages.Queries + queries);
            }
            Write(await measurement.SharedAsync(understand));
            foreach (var list in new[] { "nonsense", "real" })
            {
                var (flagged, queries) = await measurement.FlaggedAsync(list, understand);
                Write($"{list} flagged: {flagged} of {queries}");
            }
            Write(
                $"queries of the other lists flagged: {languages.Flagged} of {languages.Queries}"
            );
        }
    }

    [Fact(Explicit = true)]
    public async Task Measure_exact_titles()
    {
        await using var companion = await OpenAsync();
        var products = await companion
            .Store.Products.ReadAsync(Scope.Public, Cancellation)
            .ToArrayAsync(Cancellation);
        var random = new Random(18);
        random.Shuffle(products);
        foreach (var understand in Ways())
        {
            var (sum, first) = (0.0, 0);
            foreach (var product in products.Take(Titles))
            {
                var found = await companion.SearchAsync(
                    new SearchQuery
                    {
                        Texts = [product.Product.Title],
                        Understand = understand,
                        Fold = false,
                        Top = Deep,
                    },
                    Cancellation
                );
                var place = found
                    .Hits.Index()
                    .FirstOrDefault(
                        hit => hit.Item.Product.Product.Title == product.Product.Title,
                        (-1, null!)
                    )
                    .Index;
                sum += place < 0 ? 0 : 1.0 / (place + 1);
                first += place == 0 ? 1 : 0;
            }
            Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"understand {understand}: of {Titles} titles {first} find a product of this title first, MRR {sum / Titles:F4}"
                )
            );
        }
    }

    // Both ways, unless only one is asked for.
    private static IEnumerable<bool> Ways() =>
        Environment.GetEnvironmentVariable("CLOSET_UNDERSTAND") switch
        {
            "on" => [true],
            "off" => [false],
            _ => [false, true],
        };

    private static string Half() =>
        Environment.GetEnvironmentVariable("CLOSET_LISTS") ?? "development";

    private static async Task<Companion> OpenAsync()
    {
        var data = Environment.GetEnvironmentVariable(CompanionLocations.DataVariable);
        if (data is null)
        {
            Assert.Skip(
                $"Name the data folder of a store with the Fashion Product Images set in {CompanionLocations.DataVariable}."
            );
        }
        var companion = await Companion.OpenAsync(
            new CompanionOptions
            {
                DataFolder = data,
                ModelFolder = CompanionLocations.ResolveModelFolder(given: null, data),
            },
            cancellationToken: Cancellation
        );
        await companion.LearnWordsAsync(Scope.Public, Cancellation);
        return companion;
    }

    private static void Write(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
