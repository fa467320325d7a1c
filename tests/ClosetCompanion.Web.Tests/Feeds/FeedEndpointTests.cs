using System.Net;
using System.Text;
using ClosetCompanion.Tests.Shared.Shops;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.Imports;

namespace ClosetCompanion.Web.Tests.Feeds;

public sealed class FeedEndpointTests : IAsyncLifetime
{
    private ApiApp _app = null!;
    private HttpClient _client = null!;
    private ShopServer _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopServer.StartAsync();
        _app = await ApiApp.ReadyAsync();
        _client = _app.Described();
        foreach (var colour in Paint.Colours.Keys)
        {
            _shop.Put($"/{colour}.png", Paint.Png(colour));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task A_feed_is_read_by_the_server_and_can_be_asked_for_agreed_to_and_removed()
    {
        var colours = Paint.Colours.Keys.ToArray();
        Put(colours);
        var added = await _client.PostJsonAsync(
            "/api/v1/feeds",
            new
            {
                catalogue = "shop",
                address = _shop.At("/feed.csv"),
                every = "every 12 hours",
                pictureHosts = new[] { _shop.Host },
            }
        );
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        var feed = added.Headers.Location!.ToString();

        var first = await _client.UntilAsync(
            feed,
            now => now.GetProperty("runs").GetArrayLength() == 1
        );
        first.GetProperty("runs")[0].GetProperty("outcome").GetString().ShouldBe("done");
        first.GetProperty("every").GetString().ShouldBe("every 12 hours");
        (await _client.GetJsonAsync("/api/v1/search?q=red&catalogue=shop&top=1"))
            .GetProperty("hits")[0]
            .GetProperty("title")
            .GetString()
            .ShouldBe("red dress");

        Put(colours[..2]);
        await PostAsync($"{feed}/run");
        var held = await _client.UntilAsync(
            feed,
            now => now.GetProperty("runs").GetArrayLength() == 2
        );
        held.GetProperty("isHeldBack").GetBoolean().ShouldBeTrue();
        held.GetProperty("runs")[0]
            .GetProperty("report")
            .GetProperty("retired")
            .GetInt32()
            .ShouldBe(colours.Length - 2);
        using var browser = _app.Browser();
        var id = feed.Split('/')[^1];
        (await TextAsync(browser, $"/catalogues/feeds/{id}")).ShouldContain(
            "Import it all the same"
        );
        (await TextAsync(browser, "/catalogues")).ShouldContain("held back");

        await PostAsync($"{feed}/accept");
        var agreed = await _client.UntilAsync(
            feed,
            now => now.GetProperty("runs").GetArrayLength() == 3
        );
        agreed.GetProperty("isHeldBack").GetBoolean().ShouldBeFalse();
        (await _client.GetJsonAsync("/api/v1/catalogues/shop"))
            .GetProperty("products")
            .GetInt32()
            .ShouldBe(2);

        (
            await _client.DeleteAsync(feed, TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _client.GetJsonAsync("/api/v1/feeds"))
            .GetProperty("feeds")
            .GetArrayLength()
            .ShouldBe(0);
    }

    [Theory]
    [InlineData("shop", "ftp://a.example/feed.csv", "every day", "bad-import")]
    [InlineData("shop", "feed.csv", "every day", "bad-import")]
    [InlineData("shop", "https://me:secret@a.example/", "every day", "bad-import")]
    [InlineData("shop", "https://a.example/feed.csv", "now and then", "bad-import")]
    [InlineData(" ", "https://a.example/feed.csv", "every day", "bad-catalogue")]
    public async Task What_cannot_be_read_is_refused(
        string catalogue,
        string address,
        string every,
        string code
    ) =>
        await (
            await _client.PostJsonAsync(
                "/api/v1/feeds",
                new
                {
                    catalogue,
                    address,
                    every,
                }
            )
        ).ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task Nothing_can_be_done_with_a_feed_that_is_not_there()
    {
        foreach (var way in (string[])["run", "accept"])
        {
            await (await PostAsync($"/api/v1/feeds/none/{way}")).ShouldBeProblemAsync(
                HttpStatusCode.NotFound,
                "not-found"
            );
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string address) =>
        await _client.PostAsync(address, content: null, TestContext.Current.CancellationToken);

    private static async Task<string> TextAsync(HttpClient client, string address) =>
        await client.GetStringAsync(address, TestContext.Current.CancellationToken);

    private void Put(string[] colours) =>
        _shop.Put(
            "/feed.csv",
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    colours
                        .Select(colour => $"{colour},{colour} dress,{_shop.At($"/{colour}.png")}")
                        .Prepend("id,title,image")
                )
            ),
            "text/csv"
        );
}
