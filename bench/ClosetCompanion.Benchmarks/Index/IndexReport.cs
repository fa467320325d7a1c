using System.Globalization;
using System.Text;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>The figures as Markdown, for docs/benchmarks.md.</summary>
internal sealed class IndexReport
{
    private const double GiB = 1L << 30;

    private readonly StringBuilder _text = new();

    /// <summary>What it was measured on.</summary>
    public void AddMachine(IEnumerable<string> lines, double? load, int queries)
    {
        foreach (var line in lines)
        {
            Add($"- {line}");
        }
        Add($"- {queries} queries of each kind, contenders in turn with each query");
        if (load is { } before)
        {
            Add($"- load before the start: {before:F1}");
        }
    }

    /// <summary>One size of index.</summary>
    public void AddRun(
        int rows,
        int dimensions,
        TimeSpan loading,
        long memory,
        double? peerSeconds,
        IReadOnlyList<SearchFigures> figures
    )
    {
        _text.AppendLine();
        Add($"### {rows:N0} vectors of {dimensions}");
        _text.AppendLine();
        Add(
            $"Loaded from the store in {loading.TotalSeconds:F1} s ({rows / loading.TotalSeconds:N0} vectors a second); {memory / GiB:F2} GiB with what filters need."
        );
        if (peerSeconds is { } seconds)
        {
            Add($"LanceDB wrote its table in {seconds:F1} s.");
        }
        _text.AppendLine();
        Add(
            $"| ms: median / p99 | 1 thread | bytes read once, 1 thread | times | all cores | bytes read once, all cores | times | LanceDB | recall@10, ours / LanceDB |"
        );
        Add($"| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var one in figures)
        {
            var peer = one.Peer is null ? "-" : Both(one.Peer);
            var peerRecall = one.Peer is null
                ? "-"
                : one.PeerRecall.Share.ToString("F3", CultureInfo.InvariantCulture);
            Add(
                $"| {one.Filter.Name} | {Both(one.OneThread)} | {one.ReadOneThread.Median:F2} | {one.OneThread.Median / one.ReadOneThread.Median:F2} | {Both(one.AllCores)} | {one.ReadAllCores.Median:F2} | {one.AllCores.Median / one.ReadAllCores.Median:F2} | {peer} | {one.Ours.Share:F3} / {peerRecall} |"
            );
        }
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private static string Both(Latency latency) =>
        string.Create(CultureInfo.InvariantCulture, $"{latency.Median:F2} / {latency.P99:F2}");

    private void Add(FormattableString line) =>
        _text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
