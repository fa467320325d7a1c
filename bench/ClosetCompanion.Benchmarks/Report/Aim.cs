using ClosetCompanion.Benchmarks.Measuring;

namespace ClosetCompanion.Benchmarks.Report;

/// <summary>A number that should be reached.</summary>
internal sealed record Aim(string What, double Least, double Measured)
{
    public bool IsReached => Measured >= Least;

    /// <summary>The aims that the results of the contests tell about.</summary>
    public static IEnumerable<Aim> Of(IReadOnlyList<ContestResult> results, double fp32Limit)
    {
        ContestResult Find(string name) => results.Single(result => result.Contest.Name == name);

        var tower = Find("picture tower, fp32, batch 32");
        var integers = Find("picture tower, int8, batch 32");
        yield return new(
            "fp32, batch 32: share of the fp32 limit",
            0.75,
            tower.OurWorkRate!.Value / fp32Limit
        );
        yield return new("int8, batch 32: times fp32", 2, tower.Ours / integers.Ours);
        foreach (var precision in (string[])["fp32", "int8"])
        {
            var (padded, brief) = (
                Find($"text of 77 tokens, {precision}, batch 1"),
                Find($"texts of 8 tokens, {precision}, batch 1")
            );
            yield return new(
                $"{precision}: a text of 8 tokens, times faster than one of 77",
                6,
                brief.Rate(brief.Ours) / padded.Rate(padded.Ours)
            );
            var files = Find($"JPEG to vector, {precision}, 32 at once");
            if (files.Peer is { } peer)
            {
                yield return new(
                    $"{precision}: JPEG to vector, times the peer",
                    1.5,
                    peer / files.Ours
                );
            }
        }

        var prepared = results.Single(result =>
            result.Contest.Name.StartsWith("decode", StringComparison.Ordinal)
        );
        yield return new(
            "decode and resize, pictures a second on one core",
            300,
            prepared.Rate(prepared.Ours)
        );
    }
}
