using ClosetCompanion.Benchmarks.Machine;
using ClosetCompanion.Benchmarks.Measuring;
using ClosetCompanion.Benchmarks.Peers;
using ClosetCompanion.Benchmarks.Report;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Benchmarks;

/// <summary>CLIP at the size of ViT-B/32, beside the peer and beside what the machine can do at most.</summary>
internal static class EncoderBenchmark
{
    public static async Task RunAsync(
        WorkFolder work,
        string? peers,
        int rounds,
        BenchmarkReport report,
        CancellationToken cancellationToken
    )
    {
        var pictures = work.ReadPictures();
        using var floats = Load(work, ModelPrecision.Fp32);
        using var integers = Load(work, ModelPrecision.Int8);
        await using var peer = peers is null ? null : TransformersJs.Start(peers, work);

        var floatLimit = await LimitAsync(ModelPrecision.Fp32, rounds, cancellationToken);
        var integerLimit = await LimitAsync(ModelPrecision.Int8, rounds, cancellationToken);
        report.AddLimits(floatLimit, integerLimit);

        EncoderContests[] precisions =
        [
            new(floats, peer, pictures, floatLimit),
            new(integers, peer, pictures, integerLimit),
        ];
        (string Title, IEnumerable<Contest> Contests)[] parts =
        [
            ("From JPEG files to vectors", precisions.SelectMany(one => one.Files())),
            ("The picture tower alone", precisions.SelectMany(one => one.Towers())),
            ("Texts", precisions.SelectMany(one => one.Sentences())),
            ("Decode and resize", [PictureContests.Prepare(floats, peer, pictures)]),
        ];
        var all = new List<ContestResult>();
        foreach (var (title, contests) in parts)
        {
            var results = await Benchmark.MeasureAsync(contests, rounds, cancellationToken);
            report.AddContests(title, results);
            all.AddRange(results);
        }

        var agreements = await AgreementsAsync(floats, integers, peer, pictures, cancellationToken);
        report.AddAgreement(agreements);
        report.AddAims(
            "Aims",
            new Aims(all).OfEncoder(PictureContests.Name).Append(Aims.OfIntegers(agreements[0]))
        );
    }

    // The first is that of our two precisions.
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
        using var rate = new MatrixRate(precision);
        var contest = new Contest(
            $"matrix product, {precision.Name()}",
            1,
            [Contender.Of(token => Task.Run(rate.Multiply, token))]
        )
        {
            Work = MatrixRate.Work,
        };
        var results = await Benchmark.MeasureAsync([contest], rounds, cancellationToken);
        return results[0].OurWorkRate!.Value;
    }

    private static ClipModel Load(WorkFolder work, ModelPrecision precision) =>
        ClipModel.Load(work.Model, new ClipModelOptions { Precision = precision });
}
