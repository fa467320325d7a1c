using System.Globalization;
using ClosetCompanion.Benchmarks.Machine;
using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Following;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>How long the index takes to load, and how long a change takes until it can be found.</summary>
internal static class ChangeBenchmark
{
    private const int Dimensions = 256;

    private static readonly (int Products, int Rounds)[] _changes =
    [
        (1, 40),
        (100, 20),
        (10_000, 3),
    ];

    public static async Task<int> RunAsync(int[] sizes, CancellationToken cancellationToken)
    {
        foreach (var line in MachineDescription.Lines())
        {
            Console.Out.WriteLine($"- {line}");
        }
        Console.Out.WriteLine($"- load before the start: {MachineDescription.Load():F1}");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("closet-changes-");
            try
            {
                await RunAsync(folder.FullName, size, cancellationToken);
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }
        return 0;
    }

    private static async Task RunAsync(string folder, int size, CancellationToken cancellationToken)
    {
        var set = VectorSet.Make(size, Dimensions, queryCount: 1);
        var store = await BenchmarkStore.MakeAsync(folder, set, cancellationToken);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = TimeProvider.System.GetTimestamp();
        var follower = new IndexFollower(store.Store, BenchmarkStore.ModelHash, Dimensions);
        await CatchUpAsync(follower, cancellationToken);
        var loading = TimeProvider.System.GetElapsedTime(start);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        Write(
            $"""

            ### {size:N0} products

            The index is loaded in {loading.TotalSeconds:F2} s and takes {memory
                / (double)(1 << 20):F0} MiB.

            | change | store, ms: median / p99 | index, ms: median / p99 |
            | --- | --- | --- |
            """
        );
        foreach (var (products, rounds) in _changes)
        {
            await MeasureAsync(
                $"{products:N0} new products",
                rounds,
                follower,
                () =>
                    store.AddAsync(
                        products,
                        number => set.Row(number % size).ToArray(),
                        cancellationToken
                    ),
                cancellationToken
            );
        }
        var price = ProductFields.Named("price");
        var patched = 0;
        foreach (var (products, rounds) in _changes)
        {
            await MeasureAsync(
                $"{products:N0} new prices",
                rounds,
                follower,
                () =>
                    store.Store.Products.PatchAsync(
                        BenchmarkStore.Catalogue,
                        [
                            .. Enumerable
                                .Range(patched, products)
                                .Select(number => new ProductPatch(
                                    $"{number % size}",
                                    new Dictionary<ProductField, object?>
                                    {
                                        [price] = (decimal)(1_000 + (patched += 1)),
                                    }
                                )),
                        ],
                        cancellationToken
                    ),
                cancellationToken
            );
        }
    }

    private static async Task MeasureAsync(
        string change,
        int rounds,
        IndexFollower follower,
        Func<Task> changeAsync,
        CancellationToken cancellationToken
    )
    {
        var (writing, following) = (new Latency(), new Latency());
        // The first round warms up.
        for (var round = -1; round < rounds; round++)
        {
            var start = TimeProvider.System.GetTimestamp();
            await changeAsync();
            var written = TimeProvider.System.GetTimestamp();
            await CatchUpAsync(follower, cancellationToken);
            if (round >= 0)
            {
                writing.Add(TimeProvider.System.GetElapsedTime(start, written));
                following.Add(TimeProvider.System.GetElapsedTime(written));
            }
        }
        Write(
            $"| {change} | {writing.Median:F2} / {writing.P99:F2} | {following.Median:F2} / {following.P99:F2} |"
        );
    }

    private static async Task CatchUpAsync(
        IndexFollower follower,
        CancellationToken cancellationToken
    )
    {
        await using var moment = await follower.OpenAsync(cancellationToken);
    }

    private static void Write(FormattableString text) =>
        Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
