using System.Net;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Files;
using ClosetCompanion.Web.Arguments;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClosetCompanion.Web.Tests.Keys;

public sealed class FirstRunTests : IAsyncLifetime
{
    private ApiApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await ApiApp.ReadyAsync(("Access:Local", "false"));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_stranger_behind_a_plain_proxy_may_search_but_change_nothing()
    {
        // This is all that such a proxy sends: a local address, a local name, no header of its own.
        using var client = _app.Program();
        (await SendAsync(client, HttpMethod.Get, "/api/v1/search?q=red")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        await (await ImportsAsync(client)).ShouldBeProblemAsync(
            HttpStatusCode.Forbidden,
            "local-only"
        );
        using var browser = _app.Browser();
        (await browser.GetPageAsync("/catalogues")).ShouldNotContain("<h2 id=\"import\">");
    }

    [Fact]
    public async Task The_token_lies_in_a_file_that_its_owner_alone_reads_and_opens_everything()
    {
        OwnerOnly.IsForOthers(new FileInfo(TokenFile)).ShouldBeFalse();
        using var client = _app.Program();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync());
        (await ImportsAsync(client)).StatusCode.ShouldBe(HttpStatusCode.OK);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "made-up");
        await (await ImportsAsync(client)).ShouldBeProblemAsync(
            HttpStatusCode.Unauthorized,
            "bad-key"
        );

        using var browser = _app.Browser();
        await SignInAsync(browser, await TokenAsync());
        (await browser.GetPageAsync("/catalogues")).ShouldContain("<h2 id=\"import\">");
    }

    [Fact]
    public async Task The_token_and_its_sessions_end_with_the_first_key()
    {
        var token = await TokenAsync();
        using var browser = _app.Browser();
        await SignInAsync(browser, token);
        await _app.MakeKeyAsync(ApiScope.Admin);
        await Task.Delay(1100, TestContext.Current.CancellationToken);

        using var client = _app.Program();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        await (await ImportsAsync(client)).ShouldBeProblemAsync(
            HttpStatusCode.Unauthorized,
            "bad-key"
        );
        (await browser.GetPageAsync("/catalogues")).ShouldNotContain("<h2 id=\"import\">");
    }

    [Fact]
    public async Task The_token_is_good_for_a_day_and_then_another_lies_in_its_file()
    {
        var clock = new AheadClock();
        using var folder = new TemporaryFolder();
        var firstRun = new FirstRunToken(new ServeOptions(folder.Path, folder.Path), clock);
        var token = firstRun.Make();
        var gate = _app.Services.GetRequiredService<ICompanionGate>();
        var renewal = new FirstRunRenewal(
            firstRun,
            gate,
            new ValidKeys(gate, TimeProvider.System),
            clock,
            NullLogger<FirstRunRenewal>.Instance
        );
        clock.Passed = FirstRunToken.Lifetime - TimeSpan.FromMinutes(1);
        (await renewal.LookAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
        firstRun.Is(token).ShouldBeTrue();

        clock.Passed = FirstRunToken.Lifetime;
        firstRun.Is(token).ShouldBeFalse();
        var next = await renewal.LookAsync(TestContext.Current.CancellationToken);
        next.ShouldNotBeNull().ShouldNotBe(token);
        firstRun.Is(next).ShouldBeTrue();
        (
            await File.ReadAllTextAsync(
                folder[FirstRunToken.FileName],
                TestContext.Current.CancellationToken
            )
        ).ShouldBe(next);
    }

    [Fact]
    public void A_start_goes_on_with_the_token_of_the_last_one_only_while_that_is_good()
    {
        var clock = new AheadClock();
        using var folder = new TemporaryFolder();
        var options = new ServeOptions(folder.Path, folder.Path);
        var token = new FirstRunToken(options, clock).Make();
        clock.Passed = TimeSpan.FromHours(23);
        var second = new FirstRunToken(options, clock);
        second.Make().ShouldBe(token);
        clock.Passed = TimeSpan.FromHours(25);
        second.Is(token).ShouldBeFalse();
        new FirstRunToken(options, clock).Make().ShouldNotBe(token);
    }

    [Fact]
    public async Task Revoking_the_last_key_does_not_open_the_door_again()
    {
        var key = await _app.MakeKeyAsync(ApiScope.Admin);
        var store = await _app.OpenStoreAsync();
        await store.Keys.RevokeAsync(key.Key.Id, TestContext.Current.CancellationToken);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var client = _app.Program();
        await (
            await SendAsync(client, HttpMethod.Get, "/api/v1/search?q=red")
        ).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "key-required");
        await (await ImportsAsync(client)).ShouldBeProblemAsync(
            HttpStatusCode.Unauthorized,
            "key-required"
        );
    }

    private sealed class AheadClock : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Passed.Ticks;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + Passed;
    }

    private string TokenFile => Path.Combine(_app.DataFolder, FirstRunToken.FileName);

    private Task<string> TokenAsync() =>
        File.ReadAllTextAsync(TokenFile, TestContext.Current.CancellationToken);

    private static async Task SignInAsync(HttpClient browser, string key) =>
        (await SignIn.SubmitAsync(browser, "/catalogues", key))
            .Headers.Location!.ToString()
            .ShouldBe("/catalogues");

    private static Task<HttpResponseMessage> ImportsAsync(HttpClient client) =>
        SendAsync(client, HttpMethod.Get, "/api/v1/imports");

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        HttpMethod method,
        string address
    ) =>
        client.SendAsync(
            new HttpRequestMessage(method, address),
            TestContext.Current.CancellationToken
        );
}
