using System.Globalization;
using System.Net;
using System.Text.Json;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>Three servers on one PostgreSQL, killed at random moments while one import and many changes go on.</summary>
public sealed class KilledNodesTests
{
    private const int BaseProducts = 20;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(8);

    private readonly Random _random = new(20261128);

    [Fact(Explicit = true)]
    public Task Nothing_that_was_acknowledged_is_lost_and_all_servers_answer_alike() =>
        RunAsync(products: 400, kills: 4, queries: 40, model: null);

    /// <summary>The same with 5,000 products, 20 kills and 200 queries, and with the model that comes with the program.</summary>
    [Fact(Explicit = true)]
    public Task Five_thousand_products_and_twenty_kills() =>
        RunAsync(products: 5_000, kills: 20, queries: 200, Repository.PathOf("models/closet-mini"));

    private async Task RunAsync(int products, int kills, int queries, string? model)
    {
        await using var place = await NodeStore.StartAsync();
        model ??= place.ColourModelFolder;
        var (first, shop) = (place.PathOf("first.zip"), place.PathOf("shop.zip"));
        PaintedTable.Write(first, BaseProducts, "old");
        PaintedTable.Write(shop, products, "new");
        var (store, peaceful) = (await place.MakeDatabaseAsync(), await place.MakeDatabaseAsync());
        await NodeStore.ImportAsync(store, model, first, "base");
        var nodes = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(n => NodeProcess.StartAsync(store, model, place.PathOf($"cache{n}")))
        );
        try
        {
            await using var writer = new PriceWriter(BaseProducts, () => AnyOf(nodes));
            writer.Start();
            var import = await UploadAsync(nodes[0].Client, shop);
            var killed = await KillAsync(place, nodes, store, model, import, kills);
            var report = await OverAsync(nodes, import);
            await writer.StopAsync();

            report.GetProperty("state").GetString().ShouldBe("done", report.ToString());
            await AnswerAlikeAsync(nodes, [.. PaintedTable.Queries(queries)]);
            foreach (var node in nodes)
            {
                (await writer.FindLostAsync(node.Client)).ShouldBeEmpty();
            }

            await NodeStore.ImportAsync(peaceful, model, shop, "shop");
            (await NodeStore.DumpAsync(store, model, "shop")).ShouldBe(
                await NodeStore.DumpAsync(peaceful, model, "shop")
            );
            await using var opened = await PostgresStore.OpenAsync(store, Cancellation);
            (
                await opened.Maintenance.CheckAsync(cancellationToken: Cancellation)
            ).Findings.ShouldBeEmpty();
            Tell(
                $"{killed} kills, {writer.Counts.Acknowledged} changes acknowledged, {writer.Counts.Refused} said again"
            );
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

    private NodeProcess AnyOf(NodeProcess[] nodes)
    {
        NodeProcess[] there = [.. nodes.Where(node => !node.IsDead)];
        lock (_random)
        {
            return there[_random.Next(there.Length)];
        }
    }

    private static async Task<string> UploadAsync(HttpClient client, string file)
    {
        using var body = new ByteArrayContent(await File.ReadAllBytesAsync(file, Cancellation));
        body.Headers.ContentType = new("application/zip");
        var begun = await client.PostAsync(
            "/api/v1/catalogues/shop/imports?name=shop.zip",
            body,
            Cancellation
        );
        begun.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return begun.Headers.Location!.ToString();
    }

    /// <summary>Kills one server after another and starts it again, a random time after each.</summary>
    private async Task<int> KillAsync(
        NodeStore place,
        NodeProcess[] nodes,
        string store,
        string model,
        string import,
        int kills
    )
    {
        for (var killed = 0; killed < kills; killed++)
        {
            int victim;
            lock (_random)
            {
                victim = _random.Next(nodes.Length);
            }

            await Task.Delay(_random.Next(200, 2_500), Cancellation);
            await nodes[victim].KillAsync();
            Tell($"killed {victim}; the import: {await SayAsync(nodes, import)}");
            var again = await NodeProcess.StartAsync(store, model, place.PathOf($"cache{victim}"));
            await nodes[victim].DisposeAsync();
            nodes[victim] = again;
        }

        return kills;
    }

    private async Task<string> SayAsync(NodeProcess[] nodes, string import)
    {
        var answer = await AnyOf(nodes).Client.GetJsonAsync(import);
        return $"{answer.GetProperty("state")} {(answer.TryGetProperty("done", out var done) ? done : "")}";
    }

    private async Task<JsonElement> OverAsync(NodeProcess[] nodes, string import)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await AnyOf(nodes).Client.GetJsonAsync(import);
            if (answer.GetProperty("state").GetString() is not ("waiting" or "running"))
            {
                return answer;
            }

            if (TimeProvider.System.GetElapsedTime(start) > _patience)
            {
                throw new TimeoutException($"The import still says: {answer}");
            }

            await Task.Delay(200, Cancellation);
        }
    }

    /// <summary>All servers give the same answers, at the latest five seconds after the last change.</summary>
    private static async Task AnswerAlikeAsync(NodeProcess[] nodes, string[] queries)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var last = TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(5);
            var answers = await Task.WhenAll(nodes.Select(node => AnswerAsync(node, queries)));
            var differ = queries
                .Where((_, n) => answers.Any(answer => answer[n] != answers[0][n]))
                .ToList();
            if (differ.Count == 0)
            {
                return;
            }

            if (last)
            {
                var n = Array.IndexOf(queries, differ[0]);
                differ.ShouldBeEmpty(string.Join('\n', answers.Select(answer => answer[n])));
            }
        }
    }

    private static async Task<string[]> AnswerAsync(NodeProcess node, string[] queries)
    {
        var answers = new List<string>();
        foreach (var query in queries)
        {
            var answer = await node.Client.GetJsonAsync(
                $"/api/v1/search?top=10&q={Uri.EscapeDataString(query)}"
            );
            var hits = answer
                .GetProperty("hits")
                .EnumerateArray()
                .Select(hit =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{hit.GetProperty("catalogue")} {hit.GetProperty("id")} {hit.GetProperty("score")}"
                    )
                );
            answers.Add(string.Join("; ", hits));
        }

        return [.. answers];
    }

    private static void Tell(string said) => TestContext.Current.SendDiagnosticMessage(said);
}
