using System.Net.Http.Json;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>
/// The figures of docs/scale.md, told in diagnostic messages: for the store in the folder that <c>CLOSET_FIGURES</c> names,
/// which is copied into PostgreSQL first.
/// </summary>
public sealed class FigureTests
{
    private const string Variable = "CLOSET_FIGURES";
    private const int Writes = 200;
    private const int ImportedProducts = 2_000;

    private static readonly TimeSpan _measuring = TimeSpan.FromSeconds(10);

    [Fact(Explicit = true)]
    public async Task Lag_queries_a_second_memory_and_load_time()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} names no folder of a store.");
        await using var place = await NodeStore.StartAsync();
        var store = await place.MakeDatabaseAsync();
        await CopyAsync(folder!, store);
        var model = Repository.PathOf("models/closet-mini");
        var nodes = new List<NodeProcess>();
        try
        {
            for (var n = 0; n < 2; n++)
            {
                var start = TimeProvider.System.GetTimestamp();
                nodes.Add(await NodeProcess.StartAsync(store, model, place.PathOf($"cache{n}")));
                var (peak, now) = nodes[^1].Megabytes();
                Tell(
                    $"server {n}: ready after {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s, {now} MB, at most {peak} MB"
                );
            }

            await MeasureQueriesAsync([nodes[0]]);
            await MeasureQueriesAsync(nodes);
            await MeasureLagAsync(nodes[0].Client, nodes[1].Client);
        }
        finally
        {
            foreach (var node in nodes)
            {
                await node.DisposeAsync();
            }
        }
    }

    /// <summary>The same import into both kinds of store, without embedding.</summary>
    [Fact(Explicit = true)]
    public async Task Import_speed_beside_SQLite()
    {
        await using var place = await NodeStore.StartAsync();
        var table = place.PathOf("shop.zip");
        PaintedTable.Write(table, ImportedProducts, "new");
        await using (
            var postgres = await PostgresStore.OpenAsync(
                await place.MakeDatabaseAsync(),
                Cancellation
            )
        )
        {
            await ImportAsync("PostgreSQL", postgres, table);
            await ImportAsync("PostgreSQL, nothing new", postgres, table);
        }

        var sqlite = await SqliteStore.OpenAsync(place.PathOf("folder"), Cancellation);
        await ImportAsync("SQLite", sqlite, table);
        await ImportAsync("SQLite, nothing new", sqlite, table);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task CopyAsync(string folder, string store)
    {
        var start = TimeProvider.System.GetTimestamp();
        await using var to = await PostgresStore.OpenAsync(store, Cancellation);
        var rows = await StoreCopy.RunAsync(
            await SqliteStore.OpenAsync(folder, Cancellation),
            to,
            cancellationToken: Cancellation
        );
        Tell(
            $"copied {rows:N0} rows and pictures in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0} s"
        );
    }

    private static async Task ImportAsync(string name, ICatalogStore store, string table)
    {
        var start = TimeProvider.System.GetTimestamp();
        await new CatalogueImport(ProductSources.Open(table, new FeedSettings()), "shop").RunAsync(
            store,
            cancellationToken: Cancellation
        );
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        Tell($"{name}: {ImportedProducts / seconds:N0} products a second");
    }

    /// <summary>More and more searches at a time, as long as 99 of 100 are answered within 200 ms.</summary>
    private static async Task MeasureQueriesAsync(IReadOnlyList<NodeProcess> nodes)
    {
        for (var atOnce = 1; atOnce <= 4; atOnce++)
        {
            var start = TimeProvider.System.GetTimestamp();
            var times = await Task.WhenAll(
                Enumerable
                    .Range(0, atOnce)
                    .Select(n => Task.Run(() => SearchAsync(nodes[n % nodes.Count], n)))
            );
            double[] all = [.. times.SelectMany(some => some).Order()];
            var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
            Tell(
                $"{nodes.Count} servers, {atOnce} searches at once: {all.Length / seconds:0.0} a second, median {At(all, 0.5):0} ms, p99 {At(all, 0.99):0} ms"
            );
        }
    }

    private static async Task<List<double>> SearchAsync(NodeProcess node, int shift)
    {
        var times = new List<double>();
        string[] queries = [.. PaintedTable.Queries(400)];
        var began = TimeProvider.System.GetTimestamp();
        for (var n = 0; TimeProvider.System.GetElapsedTime(began) < _measuring; n++)
        {
            var query = Uri.EscapeDataString(queries[(n + (shift * 97)) % queries.Length]);
            var start = TimeProvider.System.GetTimestamp();
            await node.Client.GetJsonAsync($"/api/v1/search?top=24&q={query}");
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    /// <summary>From the acknowledgement of a new price at one server until a search at the other has it.</summary>
    private static async Task MeasureLagAsync(HttpClient one, HttpClient other)
    {
        var hits = (await one.GetJsonAsync("/api/v1/search?q=shirt&top=50")).GetProperty("hits");
        var lags = new List<double>();
        for (var n = 0; n < Writes; n++)
        {
            var hit = hits[n % hits.GetArrayLength()];
            var (catalogue, id) = (
                hit.GetProperty("catalogue").GetString(),
                hit.GetProperty("id").GetString()
            );
            var price = 5_000 + n;
            (
                await one.PatchAsJsonAsync(
                    $"/api/v1/catalogues/{catalogue}/products",
                    new { products = new[] { new { id, price } } },
                    Cancellation
                )
            ).EnsureSuccessStatusCode();
            var start = TimeProvider.System.GetTimestamp();
            while (
                (
                    await other.GetJsonAsync(
                        $"/api/v1/search?q=shirt&top=1&catalogue={catalogue}&price={price}..{price}"
                    )
                )
                    .GetProperty("hits")
                    .GetArrayLength() == 0
            )
            {
                // Not found yet.
            }

            lags.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        double[] all = [.. lags.Order()];
        Tell(
            $"{Writes} writes found at the other server: median {At(all, 0.5):0} ms, p99 {At(all, 0.99):0} ms, at most {all[^1]:0} ms"
        );
    }

    private static double At(double[] rising, double share) =>
        rising[Math.Min((int)(rising.Length * share), rising.Length - 1)];

    private static void Tell(string said) => TestContext.Current.SendDiagnosticMessage(said);
}
