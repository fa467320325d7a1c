using ClosetCompanion.Benchmarks.Machine;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>Makes vectors and a store, loads the index from it, searches, prints.</summary>
internal static class IndexBenchmark
{
    /// <summary>How many hits a search is asked for.</summary>
    private const int Top = 10;

    private const int WarmUps = 5;

    public static async Task<int> RunAsync(
        int[] sizes,
        int[] dimensions,
        int queries,
        string? peers,
        CancellationToken cancellationToken
    )
    {
        var report = new IndexReport();
        report.AddMachine(MachineDescription.Lines(), MachineDescription.Load(), queries);
        foreach (var rows in sizes)
        {
            foreach (var length in dimensions)
            {
                var folder = Directory.CreateTempSubdirectory("closet-index-");
                try
                {
                    Say($"{rows} vectors of {length}");
                    await RunAsync(
                        report,
                        rows,
                        length,
                        queries,
                        peers,
                        folder.FullName,
                        cancellationToken
                    );
                }
                finally
                {
                    folder.Delete(recursive: true);
                }
            }
        }
        Console.Out.Write(report);
        return 0;
    }

    private static async Task RunAsync(
        IndexReport report,
        int rows,
        int dimensions,
        int queries,
        string? peers,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var set = VectorSet.Make(rows, dimensions, queries);
        var filters = Selectivity.All;
        Say("plain scan");
        var truth = Enumerable
            .Range(0, queries)
            .Select(query => PlainScan.Closest(set, query, filters, Top))
            .ToArray();
        await using var peer = peers is null
            ? null
            : await LanceDb.StartAsync(peers, set, Top, folder, cancellationToken);
        Say("store");
        var store = await BenchmarkStore.MakeAsync(
            Path.Combine(folder, "store"),
            set,
            cancellationToken
        );
        Say("index");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = TimeProvider.System.GetTimestamp();
        var follower = new IndexFollower(store.Store, BenchmarkStore.ModelHash, dimensions);
        await (await follower.OpenAsync(cancellationToken)).DisposeAsync();
        var index = new VectorIndex(follower.Current.Vectors);
        var loading = TimeProvider.System.GetElapsedTime(start);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;

        Say("searches");
        var read = new MemoryRead((long)rows * QuantizedQuery.StrideOf(dimensions));
        var figures = new List<SearchFigures>();
        foreach (var (place, filter) in filters.Index())
        {
            figures.Add(
                await MeasureAsync(
                    index,
                    set,
                    read,
                    filter,
                    [.. truth.Select(answers => answers[place])],
                    peer,
                    cancellationToken
                )
            );
        }
        report.AddRun(rows, dimensions, loading, memory, peer?.SecondsToMake, figures);
        GC.KeepAlive(follower);
    }

    /// <summary>All contenders in turn with each query, so that a slow moment strikes all.</summary>
    private static async Task<SearchFigures> MeasureAsync(
        VectorIndex index,
        VectorSet set,
        MemoryRead read,
        Selectivity filter,
        int[][] truth,
        LanceDb? peer,
        CancellationToken cancellationToken
    )
    {
        var cores = Environment.ProcessorCount;
        var within = filter.Products(set.Rows);
        var figures = new SearchFigures(filter) { Peer = peer is null ? null : new Latency() };
        for (var query = -WarmUps; query < set.QueryCount; query++)
        {
            var round = query < 0 ? new SearchFigures(filter) { Peer = new Latency() } : figures;
            var asked = Math.Abs(query);
            var vector = set.Query(asked);
            round.ReadOneThread.Of(() => Read(1));
            var found = round.OneThread.Of(() => index.SearchOn(1, vector, Top, within));
            round.ReadAllCores.Of(() => Read(cores));
            var again = round.AllCores.Of(() => index.SearchOn(cores, vector, Top, within));
            round.Ours.Add(found.Select(product => (int)product.Key - 1), truth[asked]);
            round.Ours.Add(again.Select(product => (int)product.Key - 1), truth[asked]);
            if (peer is not null)
            {
                var (time, hits) = await peer.SearchAsync(asked, filter.Percent, cancellationToken);
                round.Peer!.Add(time);
                round.PeerRecall.Add(hits, truth[asked]);
            }
        }
        return figures;

        bool Read(int threads)
        {
            read.Run(threads);
            return true;
        }
    }

    // What is printed to standard output is the report alone.
    private static void Say(string what) => Console.Error.WriteLine($"{what} ...");
}
