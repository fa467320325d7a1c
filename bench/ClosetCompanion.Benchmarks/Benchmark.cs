using ClosetCompanion.Benchmarks.Machine;
using ClosetCompanion.Benchmarks.Measuring;
using ClosetCompanion.Benchmarks.Report;

namespace ClosetCompanion.Benchmarks;

/// <summary>The whole benchmark: measures part after part and prints the report.</summary>
internal static class Benchmark
{
    /// <param name="rounds">How often each is measured.</param>
    /// <param name="peers">The folder of the peer; null to do without.</param>
    /// <param name="closetMini">The folder of the model that comes with the program; null to leave it out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<int> RunAsync(
        int rounds,
        string? peers,
        string? closetMini,
        CancellationToken cancellationToken
    )
    {
        var report = new BenchmarkReport();
        report.AddMachine(rounds, MachineDescription.Load());
        using var work = new WorkFolder();
        Say("making a random ViT-B/32 and converting it");
        await BenchmarkModel.MakeAsync(work, cancellationToken);
        await EncoderBenchmark.RunAsync(work, peers, rounds, report, cancellationToken);
        if (closetMini is not null)
        {
            await ClosetMiniBenchmark.RunAsync(work, closetMini, rounds, report, cancellationToken);
        }

        Console.Out.Write(report);
        return 0;
    }

    /// <summary>Runs contests one after another.</summary>
    public static async Task<IReadOnlyList<ContestResult>> MeasureAsync(
        IEnumerable<Contest> contests,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        var results = new List<ContestResult>();
        foreach (var contest in contests)
        {
            Say(contest.Name);
            results.Add(await contest.RunAsync(rounds, cancellationToken));
        }

        return results;
    }

    // What is printed to standard output is the report alone.
    private static void Say(string what) => Console.Error.WriteLine($"{what} ...");
}
