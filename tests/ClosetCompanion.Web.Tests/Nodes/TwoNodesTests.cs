using System.Net;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Tests.Shared.Providers;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.Keys;
using ClosetCompanion.Web.Tests.SigningIn;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>Two servers on one store behind a proxy that sends each request to the other one.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private NodeStore _place = null!;
    private NodeProcess[] _nodes = [];
    private HttpClient _browser = null!;
    private IdentityProvider _provider = null!;
    private string _store = "";

    public async ValueTask InitializeAsync()
    {
        _provider = await IdentityProvider.StartAsync();
        _place = await NodeStore.StartAsync();
        _store = await _place.MakeDatabaseAsync();
        PaintedTable.Write(_place.PathOf("first.zip"), 20, "old");
        await NodeStore.ImportAsync(
            _store,
            _place.ColourModelFolder,
            _place.PathOf("first.zip"),
            "base"
        );
        _nodes = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(n =>
                    NodeProcess.StartAsync(
                        _store,
                        _place.ColourModelFolder,
                        _place.PathOf($"cache{n}"),
                        [
                            "--Access:Local",
                            "false",
                            .. _provider.Settings().Select(one => $"--{one.Name}={one.Value}"),
                        ]
                    )
                )
        );
        _browser = new HttpClient(
            new TurningHandler([.. _nodes.Select(node => node.Client.BaseAddress!)])
        )
        {
            BaseAddress = _nodes[0].Client.BaseAddress,
        };
        _browser.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public async ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        if (_place is not null)
        {
            await _place.DisposeAsync();
        }

        await _provider.DisposeAsync();
    }

    [Fact(Explicit = true)]
    public async Task A_browser_is_signed_in_and_out_at_both_and_its_pictures_are_at_both()
    {
        await using var opened = await PostgresStore.OpenAsync(_store, Cancellation);
        var key = await opened.Keys.CreateAsync("a test", ApiScope.Admin, Cancellation);
        await Task.Delay(1_100, Cancellation);

        (await SignIn.SubmitAsync(_browser, "/catalogues", key.Text)).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        await AtBothAsync("/catalogues", page => page.ShouldContain("<h2 id=\"import\">"));
        await AtBothAsync(await DropPictureAsync(), page => page.ShouldContain("red old"));
        await SignIn.OutAsync(_browser);
        await Task.Delay(2_500, Cancellation);
        await AtBothAsync("/catalogues", page => page.ShouldNotContain("<h2 id=\"import\">"));
    }

    [Fact(Explicit = true)]
    public async Task Each_step_of_a_sign_in_at_a_provider_may_be_at_another_server()
    {
        await using var opened = await PostgresStore.OpenAsync(_store, Cancellation);
        var invitation = await opened.Accounts.InviteAsync("Ann", email: null, Cancellation);

        (
            await _browser.VisitAsync(
                $"/invitation?token={invitation.Token}",
                "/invitation/openid",
                ("token", invitation.Token)
            )
        ).ShouldBe("/");
        await AtBothAsync("/about", page => page.ShouldContain("site-person"));

        (await _browser.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe("/");
        await AtBothAsync("/about", page => page.ShouldContain("site-person"));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task AtBothAsync(string address, Action<string> look)
    {
        for (var n = 0; n < 4; n++)
        {
            look(await _browser.GetPageAsync(address));
        }
    }

    private async Task<string> DropPictureAsync()
    {
        var token = PageReading.Token(await _browser.GetPageAsync("/"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("/"), "address" },
            { new ByteArrayContent(Paint.Png("red")), "picture", "red.png" },
        };
        var dropped = await _browser.PostAsync("/query-pictures", form, Cancellation);
        dropped.StatusCode.ShouldBe(
            HttpStatusCode.SeeOther,
            await dropped.Content.ReadAsStringAsync(Cancellation)
        );
        return dropped.Headers.Location!.ToString();
    }
}
