using System.Collections.Concurrent;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Following;

/// <summary>Writers and readers side by side: every answer is that of some version of the store.</summary>
public sealed class WritersAndReadersTests
{
    private const int Writes = 60;
    private const int Readers = 3;
    private const string Catalogue = "colours";

    private static readonly byte[][] _pictures =
    [
        .. Enumerable.Range(0, 6).Select(n => ColourSource.Picture(40 * n, 20, 255 - (40 * n))),
    ];

    private readonly ConcurrentQueue<SearchResult> _answers = new();

    // What is on offer from a version on: the price of each product by its id.
    private readonly SortedDictionary<long, Dictionary<string, decimal>> _log = [];
    private Dictionary<string, decimal> _offered = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_is_that_of_some_version()
    {
        await using var workplace = await Workplace.CreateAsync();
        // All pictures are embedded before, so that a write changes the answer once and not twice.
        for (var n = 0; n < _pictures.Length; n++)
        {
            _offered[$"start {n}"] = n;
        }
        await using var companion = await workplace.OpenAsync(Source(_offered));
        _log[companion.Version] = _offered;
        using var done = new CancellationTokenSource();

        var readers = Enumerable
            .Range(0, Readers)
            .Select(reader =>
                Task.Run(() => ReadAsync(companion, reader, done.Token), Cancellation)
            )
            .ToArray();
        await WriteAsync(companion, workplace);
        await done.CancelAsync();
        await Task.WhenAll(readers);

        _answers.Select(answer => answer.Version).Distinct().Count().ShouldBeGreaterThan(10);
        foreach (var answer in _answers)
        {
            var expected = _log.Last(entry => entry.Key <= answer.Version).Value;
            Describe(answer).ShouldBe(Describe(expected), $"version {answer.Version}");
        }
    }

    private static string Describe(Dictionary<string, decimal> offered) =>
        Describe(
            offered.Count,
            offered.Count,
            offered.Select(product => (product.Key, product.Value)),
            offered.Values.Min(),
            offered.Values.Max(),
            offered.Count
        );

    private static string Describe(SearchResult answer) =>
        Describe(
            answer.Searched,
            answer.Found,
            answer.Hits.Select(hit => (hit.Product.Product.Id, hit.Product.Product.Price!.Value)),
            answer.Prices!.Value.From!.Value,
            answer.Prices.Value.To!.Value,
            answer
                .Facets.SingleOrDefault(facet => facet.Field == "size")
                ?.Values.Sum(value => value.Count)
                ?? answer.Searched
        );

    private static string Describe(
        int searched,
        int found,
        IEnumerable<(string Id, decimal Price)> products,
        decimal lowest,
        decimal highest,
        int counted
    ) =>
        $"{searched} {found} {lowest:G29}..{highest:G29} {counted}: "
        + string.Join(", ", products.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Price:G29}"));

    private async Task ReadAsync(Companion companion, int reader, CancellationToken stop)
    {
        var round = 0;
        while (!stop.IsCancellationRequested)
        {
            var query = new SearchQuery
            {
                Texts = (reader + round++) % 2 == 0 ? [] : ["shirt"],
                Filters = [new("category", "apparel")],
                Facets = true,
                Fold = false,
                Top = 1_000,
            };
            _answers.Enqueue(await companion.SearchAsync(query, Cancellation));
        }
    }

    private async Task WriteAsync(Companion companion, Workplace workplace)
    {
        var other = await SqliteStore.OpenAsync(workplace.DataFolder, Cancellation);
        var random = new Random(5);
        for (var write = 0; write < Writes; write++)
        {
            var next = new Dictionary<string, decimal>(_offered);
            var id = $"p{random.Next(20)}";
            switch (random.Next(5))
            {
                case 0:
                    next[id] = write;
                    await UpsertAsync(companion, next, [id]);
                    break;
                case 1:
                    var known = next.Keys.Order().ElementAt(random.Next(next.Count));
                    next[known] = 1_000 + write;
                    await companion.PatchAsync(
                        Catalogue,
                        [Patch(known, next[known])],
                        Cancellation
                    );
                    break;
                case 2 when next.Count > 3:
                    var gone = next.Keys.Order().ElementAt(random.Next(next.Count));
                    next.Remove(gone);
                    await other.Products.RetireAsync(Catalogue, [gone], Cancellation);
                    break;
                case 3:
                    await ImportAsync(companion, other, next, write);
                    break;
                default:
                    // The same vectors again: a new version with the same answer.
                    await companion.EmbedAgainAsync(Scope.Public, cancellationToken: Cancellation);
                    break;
            }
            await NoteAsync(other, next);
        }
    }

    /// <summary>An import writes what is new and changed first, and retires what is gone in a transaction of its own.</summary>
    private async Task ImportAsync(
        Companion companion,
        SqliteStore other,
        Dictionary<string, decimal> next,
        int write
    )
    {
        next.Remove(next.Keys.Order().First());
        next[$"i{write}"] = write;
        var between = new Dictionary<string, decimal>(_offered) { [$"i{write}"] = write };
        _log[await VersionAsync(other) + 1] = between;
        await new CatalogueImport(Source(next), Catalogue).RunAsync(
            write % 2 == 0 ? other : companion.Store,
            cancellationToken: Cancellation
        );
    }

    private static Task UpsertAsync(
        Companion companion,
        Dictionary<string, decimal> next,
        string[] ids
    ) =>
        companion.UpsertAsync(
            Catalogue,
            [
                .. ids.Select(id =>
                    (Item(id, next[id]), (IReadOnlyList<string>?)[KeptPicture.Of(Picture(id)).Hash])
                ),
            ],
            Cancellation
        );

    private async Task NoteAsync(SqliteStore store, Dictionary<string, decimal> next)
    {
        _offered = next;
        _log[await VersionAsync(store)] = next;
    }

    private static async Task<long> VersionAsync(SqliteStore store)
    {
        await using var view = await store.OpenViewAsync(Cancellation);
        return view.Version;
    }

    private static ProductPatch Patch(string id, decimal price) =>
        new(id, new Dictionary<ProductField, object?> { [ProductFields.Named("price")] = price });

    private static ColourSource Source(Dictionary<string, decimal> offered) =>
        offered.Aggregate(
            new ColourSource(),
            (source, product) => source.Add(Item(product.Key, product.Value), Picture(product.Key))
        );

    private static byte[] Picture(string id) => _pictures[id[^1] % _pictures.Length];

    private static Product Item(string id, decimal price) =>
        new()
        {
            Id = id,
            Title = "Shirt",
            Category = ["Apparel", "Shirts"],
            Price = price,
            Size = id[0] == 'i' ? "M" : "L",
            Attributes = new Dictionary<string, string> { ["letter"] = $"{id[0]}" },
        };
}
