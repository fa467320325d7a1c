using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>Run by <c>bench/neighbour</c>.</summary>
public sealed class NeighbourTests
{
    private static readonly TimeSpan _length = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("CLOSET_SECONDS"), out var seconds)
            ? seconds
            : 60
    );

    [Fact(Explicit = true)]
    public async Task A_hostile_client_does_not_slow_down_a_friendly_one()
    {
        // Both come from this computer; by a proxy's header they are two.
        var (server, hostile) = await ServerProcess.StartAsync("--Access:Proxies=127.0.0.1");
        await using var running = server;
        using var attacking = hostile;
        hostile.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.66");
        using var friendly = new HttpClient { BaseAddress = hostile.BaseAddress };
        friendly.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.1");
        foreach (var word in (string[])["red", "shirt", "shoes"])
        {
            await friendly.GetAsync(
                $"/api/v1/search?q={word}",
                TestContext.Current.CancellationToken
            );
        }

        using var found = JsonDocument.Parse(
            await friendly.GetStringAsync(
                "/api/v1/search?q=shirt&catalogue=sample",
                TestContext.Current.CancellationToken
            )
        );
        var product = found.RootElement.GetProperty("hits")[0].GetProperty("id").GetString()!;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        stop.CancelAfter(_length);
        var statuses = new ConcurrentBag<int>();
        var attack = Enumerable
            .Range(0, 20)
            .Select(loop => AttackAsync(hostile, loop, product, statuses, stop.Token))
            .ToArray();
        var times = await AskAsync(friendly, stop.Token);
        await Task.WhenAll(attack);

        times.Sort();
        var p99 = times[(int)(0.99 * (times.Count - 1))];
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"friendly: {times.Count} searches, median {times[times.Count / 2]:F0} ms, p99 {p99:F0} ms, most {times[^1]:F0} ms; "
                + $"hostile: {string.Join(", ", statuses.CountBy(status => status).OrderBy(count => count.Key).Select(count => $"{count.Value} x {count.Key}"))}; "
                + $"peak {server.PeakMegabytes} MB"
        );
        p99.ShouldBeLessThan(300);
    }

    private static async Task<List<double>> AskAsync(HttpClient client, CancellationToken stop)
    {
        string[] words = ["red shirt", "blue dress", "shoes", "watch", "white t-shirt", "bag"];
        var times = new List<double>();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            while (await beat.WaitForNextTickAsync(stop))
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(
                    $"/api/v1/search?q={words[times.Count % words.Length]}+{times.Count}",
                    CancellationToken.None
                );
                answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.StatusCode}");
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }

        return times;
    }

    // Twenty loops: large pictures, many words, pages of searches and of products, and what is broken.
    private static async Task AttackAsync(
        HttpClient client,
        int loop,
        string product,
        ConcurrentBag<int> statuses,
        CancellationToken stop
    )
    {
        var pictures = HugePictures.All.Values.ToArray();
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            using var form = new MultipartFormDataContent();
            for (var number = 0; number <= round % 8; number++)
            {
                form.Add(
                    new ByteArrayContent(pictures[(loop + number) % pictures.Length]),
                    "picture",
                    "picture"
                );
            }

            try
            {
                using var answer =
                    loop % 2 == 0 ? await client.PostAsync("/api/v1/search", form, stop)
                    : loop % 4 == 1 ? await client.GetAsync($"/?q=dress+{loop}+{round}", stop)
                    : await client.GetAsync(
                        $"/product/sample/{product}?skip={round}&skip={loop}",
                        stop
                    );
                statuses.Add((int)answer.StatusCode);
            }
            catch (Exception exception)
                when (exception is HttpRequestException or OperationCanceledException)
            {
                statuses.Add(0);
            }
        }
    }
}
