using ClosetCompanion.Benchmarks.Machine;
using ClosetCompanion.Benchmarks.Measuring;
using ClosetCompanion.Benchmarks.Peers;
using ClosetCompanion.Benchmarks.Report;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Benchmarks;

/// <summary>The whole benchmark: makes the model, measures, prints.</summary>
internal static class Benchmark
{
    public static async Task<int> RunAsync(
        int rounds,
        string? peers,
        CancellationToken cancellationToken
    )
    {
        var load = MachineDescription.Load();
        using var work = new WorkFolder();
        Say("making a random ViT-B/32 and converting it");
        await BenchmarkModel.MakeAsync(work, cancellationToken);
        var pictures = Directory
            .EnumerateFiles(work.Pictures)
            .Order(StringComparer.Ordinal)
            .Select(path => (ReadOnlyMemory<byte>)File.ReadAllBytes(path))
            .ToArray();
        using var floats = Load(work, ModelPrecision.Fp32);
        using var integers = Load(work, ModelPrecision.Int8);
        await using var peer = peers is null ? null : TransformersJs.Start(peers, work);

        var report = new BenchmarkReport();
        report.AddMachine(rounds, load);
        var fp32Limit = await LimitAsync(ModelPrecision.Fp32, rounds, cancellationToken);
        report.AddLimits(
            fp32Limit,
            await LimitAsync(ModelPrecision.Int8, rounds, cancellationToken)
        );

        List<Contest> contests =
        [
            PictureContests.Prepare(floats, peer, pictures),
            .. new EncoderContests(floats, peer, pictures).All(),
            .. new EncoderContests(integers, peer, pictures).All(),
        ];
        var results = new List<ContestResult>();
        foreach (var contest in contests)
        {
            Say(contest.Name);
            results.Add(await contest.RunAsync(rounds, cancellationToken));
        }

        report.AddContests(results, fp32Limit);
        report.AddAims(Aim.Of(results, fp32Limit));
        report.AddAgreement(
            await AgreementsAsync(floats, integers, peer, pictures, cancellationToken)
        );
        Console.Out.Write(report);
        return 0;
    }

    private static async Task<List<Agreement>> AgreementsAsync(
        ClipModel floats,
        ClipModel integers,
        TransformersJs? peer,
        ReadOnlyMemory<byte>[] pictures,
        CancellationToken cancellationToken
    )
    {
        List<Agreement> agreements =
        [
            await Agreement.OfAsync(
                "our int8 and our fp32",
                integers,
                floats,
                pictures,
                cancellationToken
            ),
        ];
        if (peer is not null)
        {
            agreements.Add(
                await Agreement.OfAsync(
                    $"{TransformersJs.Name} and our fp32",
                    floats,
                    peer,
                    pictures,
                    cancellationToken
                )
            );
        }

        return agreements;
    }

    private static async Task<double> LimitAsync(
        ModelPrecision precision,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        Say($"matrix product, {precision.Name()}");
        using var rate = new MatrixRate(precision);
        var ours = Contender.Of(token => Task.Run(rate.Multiply, token));
        var result = await new Contest("matrix product", 1, [ours])
        {
            Work = MatrixRate.Work,
        }.RunAsync(rounds, cancellationToken);
        return result.OurWorkRate!.Value;
    }

    private static ClipModel Load(WorkFolder work, ModelPrecision precision) =>
        ClipModel.Load(work.Model, new ClipModelOptions { Precision = precision });

    // What is printed to standard output is the report alone.
    private static void Say(string what) => Console.Error.WriteLine($"{what} ...");
}
