using System.Net;
using System.Text.Json;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Products;

public sealed class ProductEndpointTests : IAsyncLifetime
{
    private const string Shop = "/api/v1/catalogues/shop/products";

    private ApiApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync();
        _client = _app.Described();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_product_that_is_put_is_found_and_putting_it_again_changes_nothing()
    {
        var batch = Batch(
            Product("a/1", "Scarlet coat", await _client.UploadAsync(Paint.Png("red", 50, 70)))
        );

        Numbers(await (await _client.PutJsonAsync(Shop, batch)).JsonAsync()).ShouldBe((1, 0, 0, 0));
        Numbers(await (await _client.PutJsonAsync(Shop, batch)).JsonAsync()).ShouldBe((0, 0, 1, 0));
        var hits = (await _client.GetJsonAsync("/api/v1/search?q=scarlet+coat&top=1")).GetProperty(
            "hits"
        );
        hits[0].GetProperty("id").GetString().ShouldBe("a/1");
        var product = await _client.GetJsonAsync($"{Shop}/a/1");
        product.GetProperty("title").GetString().ShouldBe("Scarlet coat");
        product.GetProperty("price").GetDecimal().ShouldBe(19.9m);
        (await _client.GetJsonAsync("/api/v1/catalogues/shop"))
            .GetProperty("products")
            .GetInt32()
            .ShouldBe(1);
        (await _client.GetJsonAsync("/api/v1/catalogues"))
            .GetProperty("catalogues")
            .GetArrayLength()
            .ShouldBe(2);
    }

    [Fact]
    public async Task A_change_keeps_the_pictures_unless_it_names_others()
    {
        var red = await _client.UploadAsync(Paint.Png("red", 50, 70));
        await _client.PutJsonAsync(Shop, Batch(Product("1", "Coat", red)));

        Numbers(
                await (
                    await _client.PutJsonAsync(Shop, Batch(new { id = "1", title = "Warm coat" }))
                ).JsonAsync()
            )
            .ShouldBe((0, 1, 0, 0));

        var product = await _client.GetJsonAsync($"{Shop}/1");
        product.GetProperty("title").GetString().ShouldBe("Warm coat");
        product.GetProperty("pictures")[0].GetString().ShouldBe(red);
        product.TryGetProperty("price", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_be_stored_is_skipped_with_its_reason_and_the_rest_is_stored()
    {
        var red = await _client.UploadAsync(Paint.Png("red", 50, 70));
        var answer = await (
            await _client.PutJsonAsync(
                Shop,
                Batch(
                    Product("1", "Coat", red),
                    Product("2", "Lost", new string('0', 64)),
                    new { id = "3", title = "Without a picture" },
                    Product("4", " ", red),
                    Product("1", "Coat once more", red)
                )
            )
        ).JsonAsync();
        Numbers(answer).ShouldBe((1, 0, 0, 4));
        var reasons = answer
            .GetProperty("skipped")
            .EnumerateArray()
            .Select(row => row.GetProperty("reason").GetString()!)
            .ToList();
        reasons[0].ShouldContain("upload it first");
        reasons[1].ShouldContain("no picture");
        reasons[2].ShouldContain("no title");
        reasons[3].ShouldContain("earlier");
    }

    [Fact]
    public async Task Retired_products_are_no_longer_found_and_come_back_when_they_are_put()
    {
        var red = await _client.UploadAsync(Paint.Png("red", 50, 70));
        var batch = Batch(Product("1", "Scarlet coat", red), Product("2", "Scarlet hat", red));
        await _client.PutJsonAsync(Shop, batch);
        var cancellation = TestContext.Current.CancellationToken;

        var one = await (await _client.DeleteAsync($"{Shop}/1", cancellation)).JsonAsync();
        var both = await (
            await _client.PostJsonAsync(
                "/api/v1/catalogues/shop/retired-products",
                new { ids = new[] { "1", "2", "9" } }
            )
        ).JsonAsync();

        one.GetProperty("retired").GetInt32().ShouldBe(1);
        both.GetProperty("retired").GetInt32().ShouldBe(1);
        (await _client.GetJsonAsync("/api/v1/search?q=scarlet&catalogue=shop"))
            .GetProperty("searched")
            .GetInt32()
            .ShouldBe(0);
        (await _client.GetJsonAsync($"{Shop}/1")).TryGetProperty("retiredAt", out _).ShouldBeTrue();
        Numbers(await (await _client.PutJsonAsync(Shop, batch)).JsonAsync()).ShouldBe((2, 0, 0, 0));
        (await _client.GetJsonAsync("/api/v1/search?q=scarlet&catalogue=shop"))
            .GetProperty("searched")
            .GetInt32()
            .ShouldBe(2);
    }

    [Fact]
    public async Task Pages_list_every_product_once()
    {
        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await _client.GetJsonAsync(
                $"/api/v1/catalogues/sample/products?top=7{(next is null ? "" : $"&after={next}")}"
            );
            seen.AddRange(
                page.GetProperty("products")
                    .EnumerateArray()
                    .Select(one => one.GetProperty("id").GetString()!)
            );
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        } while (next is not null);
        seen.Count.ShouldBe(PaintedCloset.Count);
        seen.Distinct().Count().ShouldBe(PaintedCloset.Count);
    }

    [Fact]
    public async Task Says_what_is_wrong()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await (await _client.GetAsync($"{Shop}/1", cancellation)).ShouldBeProblemAsync(
            HttpStatusCode.NotFound,
            "not-found"
        );
        await (await _client.GetAsync(Shop, cancellation)).ShouldBeProblemAsync(
            HttpStatusCode.NotFound,
            "unknown-catalogue"
        );
        await (
            await _client.GetAsync("/api/v1/catalogues/shop", cancellation)
        ).ShouldBeProblemAsync(HttpStatusCode.NotFound, "unknown-catalogue");
        await (
            await _client.GetAsync("/api/v1/catalogues/sample/products?top=0", cancellation)
        ).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-query");
        await (await _client.PutJsonAsync(Shop, Batch())).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-products"
        );
        await (await _client.PutJsonAsync(Shop, Batch((object?)null))).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-json"
        );
        await (await _client.PutJsonAsync(Shop, Batch(new { id = "1" }))).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-json"
        );
        await (
            await _client.PutJsonAsync(
                "/api/v1/catalogues/%20shop/products",
                Batch(Product("1", "x", "y"))
            )
        ).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-catalogue");
        await (
            await _client.PostJsonAsync(
                "/api/v1/catalogues/sample/retired-products",
                new { ids = Array.Empty<string>() }
            )
        ).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-products");
        using var text = new ByteArrayContent("no picture"u8.ToArray());
        text.Headers.ContentType = new("image/png");
        await (
            await _client.PostAsync("/api/v1/pictures", text, cancellation)
        ).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-picture");
        using var plain = new StringContent("no picture");
        await (
            await _client.PostAsync("/api/v1/pictures", plain, cancellation)
        ).ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-type");
    }

    [Fact]
    public async Task Says_that_another_program_imports()
    {
        var red = await _client.UploadAsync(Paint.Png("red", 50, 70));
        await using var held = new FileStream(
            Path.Combine(_app.DataFolder, "closet.lock"),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None
        );
        await (
            await _client.PutJsonAsync(Shop, Batch(Product("1", "Coat", red)))
        ).ShouldBeProblemAsync(HttpStatusCode.Conflict, "busy");
    }

    private static object Batch(params object?[] products) => new { products };

    private static object Product(string id, string title, string picture) =>
        new
        {
            id,
            title,
            category = new[] { "Apparel", "Coat" },
            price = 19.9m,
            currency = "EUR",
            attributes = new Dictionary<string, string> { ["fabric"] = "wool" },
            pictures = new[] { picture },
        };

    private static (int Added, int Changed, int Unchanged, int Skipped) Numbers(
        JsonElement answer
    ) =>
        (
            answer.GetProperty("added").GetInt32(),
            answer.GetProperty("changed").GetInt32(),
            answer.GetProperty("unchanged").GetInt32(),
            answer.GetProperty("skippedCount").GetInt32()
        );
}
