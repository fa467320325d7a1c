using System.Net;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Tests.Shared.Shops;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.Imports;

namespace ClosetCompanion.Web.Tests.Hooks;

public sealed class KeptChangeTests : IAsyncLifetime
{
    private const string Secret = "the-secret-of-a-shop";

    private readonly TemporaryFolder _folder = new();
    private ShopServer _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopServer.StartAsync();
        _shop.Put("/red.png", Paint.Png("red"));
    }

    public async ValueTask DisposeAsync()
    {
        await _shop.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_a_shop_has_sent_before_the_server_ended_is_taken_in_by_the_next_one_in_its_order()
    {
        var hook = NewHook.Make(
            "shop",
            "woocommerce",
            Secret,
            new([_shop.Host]),
            DateTimeOffset.UnixEpoch
        );
        await using (var first = await ApiApp.ReadyAsync(("data", _folder["data"])))
        {
            var store = await OpenAsync();
            await store.Hooks.AddAsync(hook, TestContext.Current.CancellationToken);
            // Like an import that goes on for as long as this server runs.
            using var import = new SqliteDatabase(_folder["data"]).TryLock().ShouldNotBeNull();
            await SendAsync(first, hook, "product.created", Product(5, "12"));
            await SendAsync(first, hook, "product.created", Product(6, "12"));
            await SendAsync(first, hook, "product.updated", Product(5, "9"));
            await SendAsync(first, hook, "product.deleted", """{"id": 6}""");
            (await store.Hooks.CountChangesAsync(TestContext.Current.CancellationToken))[hook.Id]
                .ShouldBe(4);
        }

        await using var second = await ApiApp.ReadyAsync(("data", _folder["data"]));
        using var client = second.Described();
        await client.UntilAsync(
            "/api/v1/hooks",
            list => list.GetProperty("hooks")[0].GetProperty("waiting").GetInt32() == 0
        );

        (await client.GetJsonAsync("/api/v1/catalogues/shop/products/5"))
            .GetProperty("price")
            .GetDecimal()
            .ShouldBe(9);
        (await client.GetJsonAsync("/api/v1/catalogues/shop"))
            .GetProperty("products")
            .GetInt32()
            .ShouldBe(1);
    }

    [Fact]
    public async Task A_change_that_cannot_be_read_does_not_keep_the_others_for_ever()
    {
        await using var app = await ApiApp.ReadyAsync();
        var store = await app.OpenStoreAsync();
        var hook = NewHook.Make(
            "shop",
            "woocommerce",
            Secret,
            new([_shop.Host]),
            DateTimeOffset.UnixEpoch
        );
        await store.Hooks.AddAsync(hook, TestContext.Current.CancellationToken);

        await SendAsync(app, hook, "product.created", """{"id": 1}""");
        await SendAsync(app, hook, "product.created", Product(5, "12"));

        using var client = app.Described();
        await client.UntilAsync(
            "/api/v1/catalogues",
            list =>
                list.GetProperty("catalogues")
                    .EnumerateArray()
                    .Any(catalogue => catalogue.GetProperty("name").GetString() == "shop")
        );
    }

    private Task<SqliteStore> OpenAsync() =>
        SqliteStore.OpenAsync(_folder["data"], TestContext.Current.CancellationToken);

    private string Product(int id, string price) =>
        $$"""{"id": {{id}}, "name": "Red coat", "permalink": "https://shop.example/{{id}}", "status": "publish", "regular_price": "{{price}}", "images": [{"src": "{{_shop.At("/red.png")}}"}]}""";

    private static async Task SendAsync(ApiApp app, ShopHook hook, string topic, string body)
    {
        using var client = app.Program();
        using var message = new HttpRequestMessage(HttpMethod.Post, $"/hooks/{hook.Id}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        message.Headers.Add("X-WC-Webhook-Topic", topic);
        message.Headers.TryAddWithoutValidation(
            "X-WC-Webhook-Signature",
            Convert.ToBase64String(
                HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body))
            )
        );
        (
            await client.SendAsync(message, TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
