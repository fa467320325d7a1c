using System.Net;
using System.Net.Sockets;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.Hostile;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClosetCompanion.Web.Tests.Limits;

public sealed class LimitTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait_and_others_are_not()
    {
        await using var app = await ApiApp.ReadyAsync(
            ("Limits:RatePerSecond", "1"),
            ("Limits:Burst", "3")
        );
        using var client = app.Described();
        var cancellation = TestContext.Current.CancellationToken;
        client.DefaultRequestHeaders.Add(ApiApp.RemoteHeader, "2001:db8::1");
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await client.GetAsync("/api/v1/search?q=red", cancellation));
        }

        answers[0].StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = answers
            .Find(answer => answer.StatusCode == HttpStatusCode.TooManyRequests)
            .ShouldNotBeNull();
        await refused.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        refused.Headers.RetryAfter!.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);

        client.DefaultRequestHeaders.Remove(ApiApp.RemoteHeader);
        client.DefaultRequestHeaders.Add(ApiApp.RemoteHeader, "2001:db8:0:1::1");
        (await client.GetAsync("/api/v1/search?q=red", cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task What_does_not_fit_into_the_queue_is_refused_at_once()
    {
        await using var app = await ApiApp.ReadyAsync(
            ("Limits:Searching", "1"),
            ("Limits:Waiting", "0")
        );
        var queue = app.Services.GetRequiredService<SearchQueue>();
        var cancellation = TestContext.Current.CancellationToken;
        var begun = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var running = queue.RunAsync(
            async _ =>
            {
                begun.SetResult();
                await go.Task;
                return true;
            },
            cancellation
        );
        await begun.Task.WaitAsync(cancellation);
        using var client = app.Described();

        var refused = await client.GetAsync("/api/v1/search?q=red", cancellation);
        await refused.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "overloaded");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        queue.IsFull.ShouldBeTrue();

        go.SetResult();
        await running;
        (await client.GetAsync("/api/v1/search?q=red", cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task Only_some_large_uploads_are_read_at_the_same_time()
    {
        await using var app = new HostileApp(("Limits:Uploads", "1"));
        await app.InitializeAsync();
        var cancellation = TestContext.Current.CancellationToken;
        await app.ReadyAsync(cancellation);
        // White space: only the end tells that there is no JSON in it.
        byte[] spaces = [.. Enumerable.Repeat((byte)' ', 300_000)];
        var large = RawRequest.Of(
            "large",
            "POST",
            "/api/v1/search",
            spaces,
            "Content-Type: application/json"
        );
        using var slow = new TcpClient();
        await slow.ConnectAsync(app.Address.Host, app.Address.Port, cancellation);
        var stream = slow.GetStream();
        var asking = RawRequest.Of(
            "slow",
            "POST",
            "/api/v1/search",
            spaces,
            "Content-Type: application/json",
            "Expect: 100-continue"
        );
        await stream.WriteAsync(asking.Bytes.AsMemory(0, asking.Bytes.Length - 1), cancellation);
        // The server says so when it begins to read the body: now the slot is taken.
        var answer = new byte[12];
        await stream.ReadExactlyAsync(answer, cancellation);
        System.Text.Encoding.ASCII.GetString(answer).ShouldBe("HTTP/1.1 100");

        var status = await large.SendAsync(app.Address, cancellation);
        status.ShouldBe(503);
        slow.Close();
        while (status == 503)
        {
            await Task.Delay(20, cancellation);
            status = await large.SendAsync(app.Address, cancellation);
        }

        status.ShouldBe(400);
    }

    [Fact]
    public async Task A_body_that_drips_in_ends_and_gives_its_slot_back()
    {
        await using var app = new HostileApp(
            ("Limits:Uploads", "1"),
            ("Limits:BodySeconds", "1"),
            ("Limits:ImportSeconds", "1")
        )
        {
            Logs = new LogLines(),
        };
        await app.InitializeAsync();
        var cancellation = TestContext.Current.CancellationToken;
        await app.ReadyAsync(cancellation);
        foreach (
            var address in (string[])
                ["/api/v1/search", "/api/v1/catalogues/slow/imports?name=a.csv"]
        )
        {
            using var slow = new TcpClient();
            await slow.ConnectAsync(app.Address.Host, app.Address.Port, cancellation);
            var stream = slow.GetStream();
            await stream.WriteAsync(
                System.Text.Encoding.ASCII.GetBytes(
                    $"POST {address} HTTP/1.1\r\nHost: {app.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{{"
                ),
                cancellation
            );
            var answer = new byte[1000];
            var read = await stream.ReadAtLeastAsync(answer, 12, cancellationToken: cancellation);
            System.Text.Encoding.ASCII.GetString(answer, 0, read).ShouldStartWith("HTTP/1.1 408");
        }

        // The server drains what is left of a body once the answer is sent. A client's mistake is no failure in the log.
        await Task.Delay(1500, cancellation);
        app.Logs.Written.ShouldAllBe(line => !line.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_client_has_half_of_the_upload_slots_and_others_the_rest()
    {
        var slots = new UploadSlots(new LimitSettings { Uploads = 4 });
        var held = new TaskCompletionSource();
        var greedy = Enumerable.Range(0, 3).Select(_ => HoldAsync("203.0.113.1")).ToArray();
        (await greedy[2]).ShouldBe(StatusCodes.Status503ServiceUnavailable);
        var friendly = HoldAsync("203.0.113.2");
        friendly.IsCompleted.ShouldBeFalse();
        held.SetResult();
        (await friendly).ShouldBe(StatusCodes.Status200OK);
        (await greedy[0]).ShouldBe(StatusCodes.Status200OK);

        async Task<int> HoldAsync(string client)
        {
            var context = new DefaultHttpContext
            {
                Connection = { RemoteIpAddress = IPAddress.Parse(client) },
                Request = { ContentLength = 1_000_000 },
                RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            };
            await slots.HoldAsync(context, _ => held.Task);
            return context.Response.StatusCode;
        }
    }

    [Fact]
    public async Task Pixels_are_counted_for_each_request_and_each_client()
    {
        await using var app = await ApiApp.ReadyAsync(
            ("Limits:Megapixels", "1"),
            ("Limits:MegapixelsPerSecond", "1")
        );
        using var client = app.Described();
        var large = Paint.Png("red", 1000, 1000);
        await (await SearchAsync(large, large)).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-picture"
        );
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await SearchAsync(large);
        } while (answer.StatusCode == HttpStatusCode.OK && ++tries < 30);

        await answer.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        tries.ShouldBeGreaterThan(2);
        client.DefaultRequestHeaders.Add(ApiApp.RemoteHeader, "203.0.113.9");
        (await SearchAsync(large)).StatusCode.ShouldBe(HttpStatusCode.OK);

        async Task<HttpResponseMessage> SearchAsync(params byte[][] pictures)
        {
            using var form = new MultipartFormDataContent();
            foreach (var picture in pictures)
            {
                form.Add(new ByteArrayContent(picture), "picture", "picture");
            }

            return await client.PostAsync(
                "/api/v1/search",
                form,
                TestContext.Current.CancellationToken
            );
        }
    }
}
