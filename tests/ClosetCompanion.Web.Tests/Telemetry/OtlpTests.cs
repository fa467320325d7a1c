using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace ClosetCompanion.Web.Tests.Telemetry;

public sealed class OtlpTests
{
    [Fact]
    public async Task A_collector_hears_of_searches_but_not_what_was_searched_for()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var collector = await Collector.StartAsync(cancellation);
        await using (var app = await ApiApp.ReadyAsync(("Telemetry:Otlp", collector.Address)))
        {
            using var client = app.Program();
            (
                await client.GetAsync("/api/v1/search?q=secretword", cancellation)
            ).EnsureSuccessStatusCode();

            // An answer is here a moment before the server has noted its end.
            var traces = app.Services.GetRequiredService<TracerProvider>();
            await Collector.WaitAsync(
                () =>
                    traces.ForceFlush()
                    && collector.Traces.Contains("/api/v1/search", StringComparison.Ordinal),
                cancellation
            );
        }

        // What was not sent yet is sent when the server stops, which may take a moment longer than its disposal here.
        await Collector.WaitAsync(
            () => collector.Metrics.Contains("closet.index.products", StringComparison.Ordinal),
            cancellation
        );
        collector.Traces.ShouldContain("closet-companion");
        collector.Traces.ShouldContain("search encode");
        collector.Traces.ShouldContain("search scan");
        collector.Traces.ShouldContain("search total");
        collector.Traces.ShouldContain("/api/v1/search");
        collector.Traces.ShouldNotContain("secretword");
        collector.Metrics.ShouldContain("closet.search.step.duration");
        collector.Metrics.ShouldContain("closet.index.products");
        collector.Metrics.ShouldNotContain("secretword");
    }
}
