using System.Globalization;
using ClosetCompanion.Benchmarks.Index;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Ranking;

namespace ClosetCompanion.Benchmarks.Nearest;

/// <summary>
/// Searches in PostgreSQL as a companion does for a catalogue beyond memory: candidates from the database, scored by their full
/// vectors, of which the first ten are compared with the exact ones.
/// </summary>
internal static class NearestBenchmark
{
    private const int Top = 10;
    private const int WarmUps = 5;

    private static readonly Selectivity[] _filters = [new(0), new(10), new(1)];

    public static async Task RunAsync(
        string data,
        int vectors,
        int queries,
        CancellationToken cancellationToken
    )
    {
        await using var store = await PostgresStore.OpenAsync(data, cancellationToken);
        Say("vectors");
        var measured =
            vectors > 0
                ? await GeneratedVectors.MakeAsync(data, vectors, queries, cancellationToken)
                : await KeptVectors.ReadAsync(store, data, queries, cancellationToken);
        Say("graph");
        var start = TimeProvider.System.GetTimestamp();
        await store.Nearest.PrepareAsync(
            measured.ModelId,
            measured.ModelHash,
            measured.Index.Dimensions,
            cancellationToken: cancellationToken
        );
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(
            $"{measured.Keys.Count:N0} products, {measured.Index.Vectors:N0} vectors of {measured.Index.Dimensions} numbers; table and graph made in {seconds:0} s, {measured.Queries.Count} queries"
        );
        Console.WriteLine();
        Console.WriteLine(
            "| search | recall at 10 | median | p99 | approximate | in memory, median |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var filter in _filters)
        {
            Say(filter.Name);
            await MeasureAsync(store, measured, filter, cancellationToken);
        }
    }

    private static async Task MeasureAsync(
        PostgresStore store,
        MeasuredVectors measured,
        Selectivity filter,
        CancellationToken cancellationToken
    )
    {
        var beyond = ProductSet.Of(measured.Keys);
        var within = ProductSet.Of(measured.Keys.Where(key => filter.LetsThrough((int)key)));
        var nothing = new VectorSnapshot(measured.Index.Dimensions, []);
        var (times, exact, recall, approximate) = (new Latency(), new Latency(), new Recall(), 0);
        for (var query = -WarmUps; query < measured.Queries.Count; query++)
        {
            var vector = measured.Queries[Math.Max(0, query)];
            var truth = exact.Of(() =>
                measured.Index.Search(vector, ClosestProducts.Depth, within)
            );
            var start = TimeProvider.System.GetTimestamp();
            await using var view = await store.OpenViewAsync(cancellationToken);
            var found = await new ProductVectors(
                nothing,
                beyond,
                view.Nearest,
                measured.ModelHash
            ).FindAsync(vector, ClosestProducts.Depth, within, isExact: false, cancellationToken);
            if (query >= 0)
            {
                times.Add(TimeProvider.System.GetElapsedTime(start));
                recall.Add(Keys(found.Products), [.. Keys(truth)]);
                approximate += found.IsApproximate ? 1 : 0;
            }
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {filter.Name} | {recall.Share:0.000} | {times.Median:0.0} ms | {times.P99:0.0} ms | {approximate} of {measured.Queries.Count} | {exact.Median:0.0} ms |"
            )
        );
    }

    private static IEnumerable<int> Keys(IEnumerable<ScoredProduct> products) =>
        products.Take(Top).Select(product => (int)product.Key);

    // What is printed to standard output is the report alone.
    private static void Say(string what) => Console.Error.WriteLine($"{what} ...");
}
