using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>docs/security.md has the figures of these attacks before and after.</summary>
public sealed class MemoryBoundTests
{
    // docs/security.md: the bound on this program with the sample closet.
    private const int BoundMegabytes = 1500;

    private readonly ConcurrentBag<int> _statuses = [];

    // Minutes long, so not among the tests of every change; docs/security.md has the command.
    [Fact(Explicit = true)]
    public async Task Hostile_pictures_of_all_kinds_at_every_entrance_stay_below_the_bound()
    {
        // Without a budget for clients, as if the attacker had many addresses.
        var (server, client) = await ServerProcess.StartAsync(
            "--Limits:MegapixelsPerSecond=0",
            "--Limits:RatePerSecond=0",
            "--Access:Local=true"
        );
        await using var running = server;
        using var sending = client;
        var before = server.PeakMegabytes;
        var names = await KeepAsync(client, TestContext.Current.CancellationToken);
        var stored = await StoreAsync(client, TestContext.Current.CancellationToken);
        Report(server, "kept and stored", before);
        // The attack itself ends after a minute, however slow the machine.
        using var until = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        until.CancelAfter(TimeSpan.FromSeconds(60));
        await Together(24, number => SearchAsync(client, number, until.Token));
        Report(server, "searched", before);
        await Together(
            24,
            number =>
                GetAsync(client, $"/query-pictures/{stored[number % stored.Count]}", until.Token)
        );
        await Together(
            24,
            number =>
                GetAsync(
                    client,
                    $"/pictures/{stored[number % stored.Count]}?width=960",
                    until.Token
                )
        );
        await Together(
            24,
            number =>
                GetAsync(client, $"/query-pictures/{names[number % names.Count]}", until.Token)
        );
        Report(server, "shown", before);
        await Together(4, _ => GetAsync(client, Boxes(names[0], 190), until.Token));
        Report(server, "cut", before);

        server.PeakMegabytes.ShouldBeLessThan(BoundMegabytes);
        (
            await client.GetAsync("/api/v1/search?q=red", TestContext.Current.CancellationToken)
        ).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Many_boxes_on_a_picture_are_counted_before_one_is_cut()
    {
        var (server, client) = await ServerProcess.StartAsync();
        await using var running = server;
        using var sending = client;
        var name = await KeepAsync(
            client,
            new ByteArrayContent(Paint.Jpeg("red", width: 2000, height: 2000)),
            TestContext.Current.CancellationToken
        );
        name.ShouldNotBeNull();
        var (began, used) = (Stopwatch.GetTimestamp(), server.Used());
        var status = await GetAsync(
            client,
            Boxes(name, 190),
            TestContext.Current.CancellationToken
        );
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{status} after {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s, processor {(server.Used() - used).TotalSeconds:F1} s"
        );
        status.ShouldBe(400);
        (server.Used() - used).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static string Boxes(string name, int count) =>
        "/?"
        + string.Join(
            '&',
            Enumerable
                .Range(0, count)
                .Select(box => $"picture={name}@{box % 19},{box / 19},{50 + (box % 7)},50")
        );

    private async Task<List<string>> KeepAsync(HttpClient client, CancellationToken cancellation)
    {
        var names = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(number => KeepAsync(client, Huge(number), cancellation))
        );
        names.ShouldContain(name => name != null);
        return [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    // Null when it was refused.
    private static async Task<string?> KeepAsync(
        HttpClient client,
        ByteArrayContent picture,
        CancellationToken cancellation
    )
    {
        var page = await client.GetStringAsync("/", cancellation);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(PageReading.Token(page)), "__RequestVerificationToken" },
            { new StringContent("/"), "address" },
            { picture, "picture", "picture" },
        };
        using var answer = await client.PostAsync("/query-pictures", form, cancellation);
        return answer.Headers.Location?.ToString().Split("picture=") is [_, var name] ? name : null;
    }

    private async Task<List<string>> StoreAsync(HttpClient client, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var picture in HugePictures.All.Values)
        {
            using var body = new ByteArrayContent(picture);
            body.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            using var answer = await client.PostAsync("/api/v1/pictures", body, cancellation);
            if (answer.Headers.Location is { } address)
            {
                var name = address.ToString().Split('/')[^1];
                names.Add(name);
            }
        }

        names.ShouldNotBeEmpty();
        // Only pictures of products are served.
        var products = names.Select(name => new
        {
            id = name,
            title = "huge",
            pictures = new[] { name },
        });
        using var put = await client.PutAsJsonAsync(
            "/api/v1/catalogues/huge/products",
            new { products },
            cancellation
        );
        put.IsSuccessStatusCode.ShouldBeTrue(await put.Content.ReadAsStringAsync(cancellation));
        return names;
    }

    private static async Task<int> SearchAsync(
        HttpClient client,
        int number,
        CancellationToken cancellation
    )
    {
        using var form = new MultipartFormDataContent();
        // One, or as many as fit a request.
        for (var i = 0; i <= number % 8; i++)
        {
            form.Add(Huge(number + i), "picture", "picture");
        }

        using var answer = await client.PostAsync("/api/v1/search", form, cancellation);
        return (int)answer.StatusCode;
    }

    private static async Task<int> GetAsync(
        HttpClient client,
        string address,
        CancellationToken cancellation
    )
    {
        using var answer = await client.GetAsync(address, cancellation);
        return (int)answer.StatusCode;
    }

    private async Task Together(int count, Func<int, Task<int>> send) =>
        await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(async number =>
                {
                    try
                    {
                        _statuses.Add(await send(number));
                    }
                    catch (Exception exception)
                        when (exception is HttpRequestException or OperationCanceledException)
                    {
                        _statuses.Add(0);
                    }
                })
        );

    private void Report(ServerProcess server, string what, int before) =>
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{what}: {before} MB before, peak {server.PeakMegabytes} MB, now {server.Megabytes} MB; "
                + string.Join(
                    ", ",
                    _statuses
                        .CountBy(status => status)
                        .Select(count => $"{count.Value} x {count.Key}")
                )
        );

    private static ByteArrayContent Huge(int number)
    {
        var pictures = HugePictures.All.Values.ToArray();
        return new ByteArrayContent(pictures[number % pictures.Length]);
    }
}
