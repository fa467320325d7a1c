using System.Net;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Tests.Shared.Shops;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.Imports;

namespace ClosetCompanion.Web.Tests.Hooks;

public sealed class ShopHookTests : IAsyncLifetime
{
    private const string Secret = "the-secret-of-a-shop";

    private ApiApp _app = null!;
    private HttpClient _client = null!;
    private ShopServer _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopServer.StartAsync();
        _shop.Put("/red.png", Paint.Png("red"));
        _shop.Put("/blue.png", Paint.Png("blue"));
        _app = await ApiApp.ReadyAsync();
        _client = _app.Described();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task Products_that_Shopify_sends_come_change_and_go()
    {
        var path = await MakeAsync("shopify");

        await ShopifyAsync(
            path,
            "products/create",
            Shopify(("R", "red", "25.00"), ("B", "blue", "25.00"))
        );
        await ProductsAsync("R", "B");
        (await _client.GetJsonAsync("/api/v1/search?q=red&catalogue=shop&top=1"))
            .GetProperty("hits")[0]
            .GetProperty("id")
            .GetString()
            .ShouldBe("R");

        await ShopifyAsync(path, "products/update", Shopify(("R", "red", "19.00")));
        await ProductsAsync("R");
        (await _client.GetJsonAsync("/api/v1/catalogues/shop/products/R"))
            .GetProperty("price")
            .GetDecimal()
            .ShouldBe(19);

        await ShopifyAsync(path, "products/delete", """{"id": 77}""");
        await ProductsAsync();
    }

    [Fact]
    public async Task Products_that_WooCommerce_sends_come_and_go()
    {
        var path = await MakeAsync("woocommerce");

        using var shop = _app.Program();
        using var ping = new FormUrlEncodedContent([new("webhook_id", "3")]);
        (
            await shop.PostAsync(path, ping, TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        await SendAsync(
            path,
            "X-WC-Webhook-Topic",
            "product.created",
            "X-WC-Webhook-Signature",
            $$"""{"id": 5, "name": "Red coat", "permalink": "https://shop.example/5", "status": "publish", "regular_price": "12", "images": [{"src": "{{_shop.At("/red.png")}}"}]}"""
        );
        await ProductsAsync("5");
        await SendAsync(
            path,
            "X-WC-Webhook-Topic",
            "product.deleted",
            "X-WC-Webhook-Signature",
            """{"id": 5}"""
        );
        await ProductsAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no base64!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAA")]
    public async Task What_is_not_signed_with_the_secret_is_refused(string? signature)
    {
        var path = await MakeAsync("shopify");

        await (
            await ShopifyAsync(path, "products/delete", """{"id": 1}""", signature ?? "none")
        ).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "bad-signature");
        await (
            await ShopifyAsync("/hooks/none", "products/delete", """{"id": 1}""")
        ).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_signature_is_that_of_every_byte()
    {
        var path = await MakeAsync("shopify");
        var signature = Sign("""{"id": 1}""");

        await (
            await ShopifyAsync(path, "products/delete", """{"id": 2}""", signature)
        ).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "bad-signature");
    }

    [Fact]
    public async Task Other_messages_are_passed_over_and_broken_ones_refused()
    {
        var path = await MakeAsync("shopify");

        (await ShopifyAsync(path, "orders/create", "{}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await ShopifyAsync(path, "products/update", "[1]")).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-json"
        );
        await (await ShopifyAsync(path, "products/update", "{")).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-json"
        );
    }

    [Fact]
    public async Task The_secret_is_told_to_nobody()
    {
        await MakeAsync("shopify");

        (await _client.GetJsonAsync("/api/v1/hooks")).ToString().ShouldNotContain(Secret);
    }

    [Fact]
    public async Task A_page_makes_lists_and_removes_addresses()
    {
        using var browser = _app.Browser();

        var page = await PostFormAsync(
            browser,
            "/catalogues/hooks",
            ("catalogue", "shop"),
            ("shop", "woocommerce"),
            ("secret", Secret),
            ("hosts", "cdn.shop.example")
        );
        var hook = (await _client.GetJsonAsync("/api/v1/hooks")).GetProperty("hooks")[0];
        var path = hook.GetProperty("path").GetString()!;
        page.ShouldContain(path);
        page.ShouldNotContain(Secret);
        hook.GetProperty("shop").GetString().ShouldBe("woocommerce");

        page = await PostFormAsync(
            browser,
            $"/catalogues/hooks/{hook.GetProperty("id").GetString()}/remove"
        );
        page.ShouldNotContain(path);
    }

    private static async Task<string> PostFormAsync(
        HttpClient browser,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var form = await browser.GetStringAsync(
            "/catalogues",
            TestContext.Current.CancellationToken
        );
        using var content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", PageReading.Token(form)),
            .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
        ]);
        var answer = await browser.PostAsync(
            address,
            content,
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return await browser.GetStringAsync("/catalogues", TestContext.Current.CancellationToken);
    }

    private async Task<string> MakeAsync(string shop)
    {
        var made = await _client.PostJsonAsync(
            "/api/v1/hooks",
            new
            {
                catalogue = "shop",
                shop,
                secret = Secret,
                pictureHosts = new[] { _shop.Host },
            }
        );
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await made.JsonAsync()).GetProperty("path").GetString()!;
    }

    private Task ProductsAsync(params string[] ids) =>
        _client.UntilAsync(
            "/api/v1/catalogues",
            list =>
                list.GetProperty("catalogues")
                    .EnumerateArray()
                    .Any(catalogue =>
                        catalogue.GetProperty("name").GetString() == "shop"
                        && catalogue.GetProperty("products").GetInt32() == ids.Length
                    )
        );

    private Task<HttpResponseMessage> ShopifyAsync(
        string path,
        string topic,
        string body,
        string? signature = null
    ) => SendAsync(path, "X-Shopify-Topic", topic, "X-Shopify-Hmac-Sha256", body, signature);

    private async Task<HttpResponseMessage> SendAsync(
        string path,
        string topicHeader,
        string topic,
        string signatureHeader,
        string body,
        string? signature = null
    )
    {
        using var client = _app.Program();
        using var message = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        message.Headers.Add(topicHeader, topic);
        if (signature != "none")
        {
            message.Headers.TryAddWithoutValidation(signatureHeader, signature ?? Sign(body));
        }

        // A shop asks from elsewhere, and without a key.
        message.Headers.Add(ApiApp.RemoteHeader, "203.0.113.9");
        return await client.SendAsync(message, TestContext.Current.CancellationToken);
    }

    private static string Sign(string body) =>
        Convert.ToBase64String(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body))
        );

    private string Shopify(params (string Sku, string Colour, string Price)[] variants) =>
        $$"""
            {"id": 77, "title": "Coat", "handle": "coat", "status": "active", "vendor": "Us",
             "options": [{"name": "Colour"}],
             "variants": [{{string.Join(',', variants.Select((variant, place) =>
                $$"""{"id": {{place + 1}}, "sku": "{{variant.Sku}}", "option1": "{{variant.Colour}}", "price": "{{variant.Price}}"}"""))}}],
             "images": [{{string.Join(',', variants.Select((variant, place) =>
                $$"""{"src": "{{_shop.At($"/{variant.Colour}.png")}}", "variant_ids": [{{place + 1}}]}"""))}}]}
            """;
}
