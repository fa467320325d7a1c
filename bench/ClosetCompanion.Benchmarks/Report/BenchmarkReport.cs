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
                load <= 0.5 ? "quiet"
                : MachineDescription.GoesFirst() ? "kept off by real-time priority"
                : "**measured on a loaded machine: do not trust the figures**";
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
    public void AddContests(string title, IEnumerable<ContestResult> results)
    {
        Head(title);
        Add(
            $"| what | ours, a second | ours, ms each | {TransformersJs.Name}, a second | times the peer | limit, a second | of the limit |"
        );
        Add($"| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var result in results)
        {
            var (peer, times) = result.Peer is { } median
                ? ($"{result.Rate(median):F1}", $"{median / result.Ours:F2}")
                : ("-", "-");
            var (limit, share) = result.LimitRate is { } rate
                ? ($"{rate:F1}", $"{result.OurRate / rate:P0}")
                : ("-", "-");
            Add(
                $"| {result.Contest.Name} | {result.OurRate:F1} | {result.OurMilliseconds:F2} | {peer} | {times} | {limit} | {share} |"
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
    public void AddAims(string title, IEnumerable<Aim> aims)
    {
        Head(title);
        Add($"| aim | bound | measured | reached |");
        Add($"| --- | --- | --- | --- |");
        foreach (var aim in aims)
        {
            var bound = $"{(aim.IsUpperBound ? "at most" : "at least")} {aim.Bound:G4}";
            Add($"| {aim.What} | {bound} | {aim.Measured:G4} | {(aim.IsReached ? "yes" : "no")} |");
        }
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void Head(string title) => _text.AppendLine().AppendLine($"### {title}").AppendLine();

    private void Add(FormattableString line) =>
        _text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
