using System.Net;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Telemetry;

public sealed class MetricsTests
{
    [Fact]
    public async Task Metrics_tell_how_long_searches_take_and_how_full_the_server_is()
    {
        await using var app = await ApiApp.ReadyAsync(("Telemetry:Prometheus", "true"));
        using var client = app.Program();
        var cancellation = TestContext.Current.CancellationToken;
        await client.GetAsync("/api/v1/search?q=secretword", cancellation);
        var metrics = "";
        for (
            var tries = 0;
            tries < 50 && !metrics.Contains("step=\"encode\"", StringComparison.Ordinal);
            tries++
        )
        {
            await Task.Delay(100, cancellation);
            metrics = await client.GetStringAsync("/metrics", cancellation);
        }

        metrics.ShouldContain("closet_search_step_duration_seconds_bucket");
        metrics.ShouldContain("step=\"encode\"");
        metrics.ShouldContain("step=\"scan\"");
        metrics.ShouldContain("step=\"total\"");
        metrics.ShouldContain("closet_search_queue_length");
        metrics.ShouldContain("closet_index_products");
        metrics.ShouldContain("http_server_request_duration");
        metrics.ShouldNotContain("secretword");

        client.DefaultRequestHeaders.Add(ApiApp.RemoteHeader, "203.0.113.7");
        (await client.GetAsync("/metrics", cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task Nothing_is_told_unless_it_is_asked_for()
    {
        await using var app = await ApiApp.ReadyAsync();
        using var client = app.Program();
        (
            await client.GetAsync("/metrics", TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
