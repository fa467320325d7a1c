using System.Net;
using System.Net.Http.Json;
using Npgsql;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>A server whose connection to the database is cut for a while.</summary>
public sealed class CutConnectionTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    // A statement that is not answered is waited for half a minute.
    private static readonly TimeSpan _afterSilence = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan _patienceInSilence = TimeSpan.FromMinutes(3);

    [Fact]
    public Task While_the_database_is_out_of_reach_the_server_says_so_and_it_goes_on_by_itself_afterwards() =>
        DisturbAsync(proxy => proxy.Cut(), TimeSpan.FromSeconds(3), _soon, _patience);

    [Fact(Explicit = true)]
    public Task So_it_does_after_half_a_minute() =>
        DisturbAsync(proxy => proxy.Cut(), TimeSpan.FromSeconds(30), _soon, _patience);

    [Fact(Explicit = true)]
    public Task So_it_does_when_nothing_answers_any_more_and_no_connection_ends() =>
        DisturbAsync(
            proxy => proxy.FallSilent(),
            TimeSpan.FromSeconds(90),
            _afterSilence,
            _patienceInSilence
        );

    // Says in a diagnostic message how long answers took.
    private static async Task DisturbAsync(
        Action<CutProxy> disturb,
        TimeSpan until,
        TimeSpan soon,
        TimeSpan patience
    )
    {
        await using var store = await NodeStore.StartAsync();
        var direct = await store.MakeDatabaseAsync();
        PaintedTable.Write(store.PathOf("first.zip"), 20, "old");
        await NodeStore.ImportAsync(
            direct,
            store.ColourModelFolder,
            store.PathOf("first.zip"),
            "base"
        );
        await using var proxy = new CutProxy(new NpgsqlConnectionStringBuilder(direct).Port);
        var text = new NpgsqlConnectionStringBuilder(direct)
        {
            Host = "127.0.0.1",
            Port = proxy.Port,
        };
        await using var node = await NodeProcess.StartAsync(
            text.ConnectionString,
            store.ColourModelFolder,
            store.PathOf("cache")
        );
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = node.Client.BaseAddress,
            Timeout = patience,
        };
        (await StatusAsync(client, "/api/v1/search?q=red")).ShouldBe(HttpStatusCode.OK);

        disturb(proxy);
        var start = TimeProvider.System.GetTimestamp();
        var longest = TimeSpan.Zero;
        while (TimeProvider.System.GetElapsedTime(start) < until)
        {
            var asked = TimeProvider.System.GetTimestamp();
            await ShouldSaySoAsync(client);
            var took = TimeProvider.System.GetElapsedTime(asked);
            longest = took > longest ? took : longest;
        }

        (await StatusAsync(client, "/health/live")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(client, "/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await client.GetAsync("/?q=red", Cancellation);
        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        proxy.Mend();
        var mended = TimeProvider.System.GetTimestamp();
        await UntilAsync(client, "/api/v1/search?q=red", mended, soon);
        var found = TimeProvider.System.GetElapsedTime(mended);
        await UntilAsync(client, "/health/ready", mended, soon);
        var ready = TimeProvider.System.GetElapsedTime(mended);
        var written = await client.PatchAsJsonAsync(
            "/api/v1/catalogues/base/products",
            new { products = new[] { new { id = "3", price = 77 } } },
            Cancellation
        );
        written.StatusCode.ShouldBe(HttpStatusCode.OK);
        TestContext.Current.SendDiagnosticMessage(
            $"Meanwhile a search says so after {longest.TotalSeconds:0.0} s at most; mended, searches are answered after {found.TotalSeconds:0.0} s and the server is ready after {ready.TotalSeconds:0.0} s"
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task ShouldSaySoAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/api/v1/search?q=red", Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var problem = await answer.Content.ReadAsStringAsync(Cancellation);
        problem.ShouldContain("store-unreachable");
        problem.ShouldContain("tries again by itself");
    }

    private static async Task UntilAsync(HttpClient client, string path, long since, TimeSpan soon)
    {
        while (await StatusAsync(client, path) != HttpStatusCode.OK)
        {
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(soon, path);
            await Task.Delay(100, Cancellation);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancellation);
        return answer.StatusCode;
    }
}
