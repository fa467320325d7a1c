using ClosetCompanion.Benchmarks.Report;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Benchmarks;

/// <summary>The model that comes with the program, on one core and on all.</summary>
internal static class ClosetMiniBenchmark
{
    public static async Task RunAsync(
        WorkFolder work,
        string folder,
        int rounds,
        BenchmarkReport report,
        CancellationToken cancellationToken
    )
    {
        using var oneCore = ClipModel.Load(folder, new ClipModelOptions { Threads = 1 });
        using var allCores = ClipModel.Load(folder);
        var contests = new ClosetMiniContests(oneCore, allCores, work.ReadPictures()).All();
        var results = await Benchmark.MeasureAsync(contests, rounds, cancellationToken);
        report.AddContests(
            $"{oneCore.Manifest.Id}, the model that comes with the program",
            results
        );
        report.AddAims($"{oneCore.Manifest.Id}: aims", new Aims(results).OfClosetMini());
    }
}
