using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>Servers on a database whose primary dies.</summary>
public sealed class FailoverTests
{
    private const int BaseProducts = 20;

    /// <summary>Says in a diagnostic message for how long writes stopped.</summary>
    [Fact(Explicit = true)]
    public async Task When_the_primary_dies_reads_go_on_and_nothing_that_was_acknowledged_is_lost()
    {
        await using var pair = await PostgresPair.StartAsync();
        using var folder = new TemporaryFolder();
        await ClosetCompanion.Tests.Shared.ColourModel.WriteAsync(folder["model"], Cancellation);
        PaintedTable.Write(folder["first.zip"], BaseProducts, "old");
        await NodeStore.ImportAsync(pair.Text, folder["model"], folder["first.zip"], "base");
        var nodes = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(n =>
                    NodeProcess.StartAsync(pair.Text, folder["model"], folder[$"cache{n}"])
                )
        );
        try
        {
            var turn = 0;
            await using var writer = new PriceWriter(
                BaseProducts,
                () => nodes[Interlocked.Increment(ref turn) % nodes.Length]
            );
            await using var reader = new SearchReader(nodes);
            writer.Start();
            reader.Start();
            await Task.Delay(TimeSpan.FromSeconds(3), Cancellation);
            var before = writer.Counts.Acknowledged;
            await pair.KillPrimaryAsync();
            await Task.Delay(TimeSpan.FromSeconds(3), Cancellation);
            await pair.PromoteAsync();
            await Task.Delay(TimeSpan.FromSeconds(10), Cancellation);
            await writer.StopAsync();
            await reader.StopAsync();

            writer.Counts.Acknowledged.ShouldBeGreaterThan(before);
            TestContext.Current.SendDiagnosticMessage(
                $"Writes stopped for {writer.LongestStop.TotalSeconds:0.0} s, of which 3 s passed before the promotion; {writer.Counts.Acknowledged} acknowledged, {writer.Counts.Refused} said again; {reader.Milliseconds.Count} searches, the longest {reader.Milliseconds[^1]:0} ms, {reader.Failures.Count} failed"
            );
            foreach (var node in nodes)
            {
                (await writer.FindLostAsync(node.Client)).ShouldBeEmpty();
            }

            reader.Failures.ShouldBeEmpty();
        }
        finally
        {
            foreach (var node in nodes)
            {
                await node.DisposeAsync();
            }
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
