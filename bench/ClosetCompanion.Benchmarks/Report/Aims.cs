using ClosetCompanion.Benchmarks.Measuring;

namespace ClosetCompanion.Benchmarks.Report;

/// <summary>The aims that the results of the contests tell about.</summary>
internal sealed class Aims(IEnumerable<ContestResult> results)
{
    private readonly Dictionary<string, ContestResult> _results = results.ToDictionary(result =>
        result.Contest.Name
    );

    /// <summary>What a CLIP of the size of ViT-B/32 should reach.</summary>
    public IEnumerable<Aim> OfEncoder(string prepare)
    {
        var tower = _results["picture tower, fp32, batch 32"];
        yield return new(
            "fp32, batch 32: share of the arithmetic limit",
            0.75,
            tower.OurRate / tower.LimitRate!.Value
        );
        yield return new(
            "int8, batch 32: times fp32",
            2,
            tower.Ours / _results["picture tower, int8, batch 32"].Ours
        );
        foreach (var precision in (string[])["fp32", "int8"])
        {
            yield return new(
                $"{precision}: a text of 8 tokens, times faster than one of 77",
                6,
                _results[$"one text of 8 tokens, {precision}"].OurRate
                    / _results[$"one text of 77 tokens, {precision}"].OurRate
            );
            var files = _results[$"32 JPEGs at once, {precision}"];
            if (files.Peer is { } peer)
            {
                yield return new(
                    $"{precision}: 32 JPEGs to vectors, times the peer",
                    1.5,
                    peer / files.Ours
                );
            }
        }

        yield return new(
            "decode and resize, pictures a second on one core",
            300,
            _results[prepare].OurRate
        );
    }

    /// <summary>How near the vectors of int8 should come to those of fp32.</summary>
    public static Aim OfIntegers(Agreement agreement) =>
        new("int8 to fp32: smallest cosine", 0.999, Math.Min(agreement.Pictures, agreement.Texts));

    /// <summary>What the model that comes with the program should reach.</summary>
    public IEnumerable<Aim> OfClosetMini() =>
        [
            AtMost(ClosetMiniContests.OnePicture, 8),
            AtMost(ClosetMiniContests.OneText, 2),
            new(
                $"{ClosetMiniContests.ManyPictures}, a second",
                250,
                _results[ClosetMiniContests.ManyPictures].OurRate
            ),
        ];

    private Aim AtMost(string name, double milliseconds) =>
        new($"{name}, ms", milliseconds, _results[name].OurMilliseconds, IsUpperBound: true);
}
