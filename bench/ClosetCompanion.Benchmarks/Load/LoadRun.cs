using System.Globalization;
using System.Text;
using ClosetCompanion.Benchmarks.Machine;

namespace ClosetCompanion.Benchmarks.Load;

/// <summary>The steps of a load test: normal load, the highest rate that is held, ten times that, and back to normal.</summary>
internal sealed class LoadRun(LoadServer server, Searches searches)
{
    private const double Normal = 20;
    private const double HeldMilliseconds = 200;
    private const double NormalMilliseconds = 40;

    private readonly StringBuilder _report = new();
    private double _peak;

    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var load = MachineDescription.Load();
        Line($"### Searching with {searches.Name}");
        Line($"");
        Line($"Load of the machine before the start: {load:F1}.");
        Line($"");
        Line(
            $"| load | sent a second | answered | refused | failed | p50 ms | p99 ms | max ms | server MB |"
        );
        Line($"| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        await SendAsync(Normal, seconds: 10, cancellationToken);
        _peak = 0;
        var normal = await SendAsync(Normal, seconds: 60, cancellationToken);
        Row("normal", normal);
        var found = await FindHeldAsync(cancellationToken);
        Row(
            found is null ? "nothing above that is held" : "highest held with p99 < 200 ms",
            found ?? normal
        );
        var held = found ?? normal;
        var before = server.Megabytes;
        _peak = 0;
        var over = await SendAsync(10 * held.Rate, seconds: 30, cancellationToken);
        Row("ten times that, 30 s", over);
        var peak = _peak;
        var after = await SendAsync(Normal, seconds: 15, cancellationToken);
        Row("normal again", after);
        Line($"");
        Line(
            $"Refusals under ten times the load: p50 {over.OfRefused(0.5):F1} ms, p99 {over.OfRefused(0.99):F1} ms, counted from when they were due. Server memory: {before:F0} MB before, {peak:F0} MB at most, {server.Megabytes:F0} MB after. The server {(server.IsRunning ? "runs on" : "CRASHED")}."
        );
        Line(
            $"Back to normal (every answer of a second within {NormalMilliseconds} ms, none refused): {SecondsToNormal(after)} s after the overload."
        );
        return _report.ToString();
    }

    private async Task<LoadResult?> FindHeldAsync(CancellationToken cancellationToken)
    {
        LoadResult? held = null;
        var (low, high) = (Normal, (double?)null);
        // Doubles until it is too much, then halves the gap.
        while (high is null || high / low > 1.1)
        {
            var rate = high is { } top ? (low + top) / 2 : low * 2;
            var result = await SendAsync(rate, seconds: 8, cancellationToken);
            Console.Error.WriteLine(
                $"{rate:F0} a second: p99 {result.OfAnswered(0.99):F1} ms, {result.Refused} refused, {result.Failed} failed"
            );
            if (
                result.OfAnswered(0.99) < HeldMilliseconds
                && result.Refused + result.Failed <= result.Samples.Count / 1000
            )
            {
                (low, held) = (rate, result);
            }
            else
            {
                high = rate;
            }

            await Task.Delay(1000, cancellationToken);
        }

        return held;
    }

    private async Task<LoadResult> SendAsync(
        double rate,
        int seconds,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchMemoryAsync(stop.Token);
        var result = await OpenLoop.RunAsync(
            (number, token) => searches.SendAsync(server.Address, number, token),
            rate,
            TimeSpan.FromSeconds(seconds),
            cancellationToken
        );
        await stop.CancelAsync();
        await watching;
        return result;
    }

    private async Task WatchMemoryAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && server.IsRunning)
        {
            _peak = Math.Max(_peak, server.Megabytes);
            await Task.Delay(100, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static string SecondsToNormal(LoadResult after)
    {
        for (var second = 0; second < 14; second++)
        {
            var part = after.Between(
                TimeSpan.FromSeconds(second),
                TimeSpan.FromSeconds(second + 1)
            );
            if (part.Answered == part.Samples.Count && part.OfAnswered(1) <= NormalMilliseconds)
            {
                return $"{second + 1}";
            }
        }

        return "more than 14";
    }

    private void Row(string name, LoadResult result) =>
        Line(
            $"| {name} | {result.Rate:F0} | {result.Answered} | {result.Refused} | {result.Failed} | {result.OfAnswered(0.5):F1} | {result.OfAnswered(0.99):F1} | {result.OfAnswered(1):F1} | {_peak:F0} |"
        );

    private void Line(FormattableString line) =>
        _report.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
