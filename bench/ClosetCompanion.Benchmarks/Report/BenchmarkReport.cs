using System.Globalization;
using System.Text;
using ClosetCompanion.Benchmarks.Machine;
using ClosetCompanion.Benchmarks.Measuring;
using ClosetCompanion.Benchmarks.Peers;

namespace ClosetCompanion.Benchmarks.Report;

/// <summary>The results as Markdown, for docs/benchmarks.md.</summary>
internal sealed class BenchmarkReport
{
    private readonly StringBuilder _text = new();

    /// <summary>The machine and how busy it was.</summary>
    public void AddMachine(int rounds, double? loadBefore)
    {
        _text.AppendLine("### Machine").AppendLine();
        foreach (var line in MachineDescription.Lines())
        {
            Add($"- {line}");
        }

        Add($"- medians of {rounds} rounds, contenders in turn in each");
        if (loadBefore is { } load)
        {
            var judgement =
                load > 0.5 ? "**measured on a loaded machine: do not trust the figures**" : "quiet";
            Add($"- load before the start: {load:F1} ({judgement})");
        }
    }

    /// <summary>The arithmetic limit.</summary>
    public void AddLimits(double fp32, double int8)
    {
        Head("Arithmetic limit: one large matrix product in ONNX Runtime");
        Add($"| precision | G operations/s |");
        Add($"| --- | --- |");
        Add($"| fp32 | {fp32:F0} |");
        Add($"| int8, inputs quantised on the way | {int8:F0} |");
    }

    /// <summary>How fast each contender was.</summary>
    public void AddContests(IEnumerable<ContestResult> results, double fp32Limit)
    {
        Head("Speed");
        Add(
            $"| what | ours, a second | ours, ms each | {TransformersJs.Name}, a second | ours is faster by | GFLOP/s | of the fp32 limit |"
        );
        Add($"| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var result in results)
        {
            var peer = result.Peer is { } median ? $"{result.Rate(median):F1}" : "-";
            var faster = result.Peer is { } other ? $"{other / result.Ours:F2}" : "-";
            var (work, share) = result.OurWorkRate is { } rate
                ? ($"{rate:F0}", $"{rate / fp32Limit:P0}")
                : ("-", "-");
            Add(
                $"| {result.Contest.Name} | {result.Rate(result.Ours):F1} | {1000 / result.Rate(result.Ours):F2} | {peer} | {faster} | {work} | {share} |"
            );
        }
    }

    /// <summary>How near the vectors come to each other.</summary>
    public void AddAgreement(IEnumerable<Agreement> agreements)
    {
        Head("Agreement: smallest cosine over all pictures and texts");
        Add($"| between | pictures | texts |");
        Add($"| --- | --- | --- |");
        foreach (var (what, pictures, texts) in agreements)
        {
            Add($"| {what} | {pictures:F5} | {texts:F5} |");
        }
    }

    /// <summary>What was aimed at and what came out.</summary>
    public void AddAims(IEnumerable<Aim> aims)
    {
        Head("Aims");
        Add($"| aim | at least | measured | |");
        Add($"| --- | --- | --- | --- |");
        foreach (var aim in aims)
        {
            Add(
                $"| {aim.What} | {aim.Least:G3} | {aim.Measured:F2} | {(aim.IsReached ? "reached" : "not reached")} |"
            );
        }
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void Head(string title) => _text.AppendLine().AppendLine($"### {title}").AppendLine();

    private void Add(FormattableString line) =>
        _text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
