using System.Net;
using System.Net.Http.Json;
using System.Text;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Products;

public sealed class PatchTests : IAsyncLifetime
{
    private const string Products = "/api/v1/catalogues/shop/products";

    private ApiApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync();
        _client = _app.Described();
        var picture = await _client.UploadAsync(Paint.Png("red"));
        (
            await _client.PutJsonAsync(
                Products,
                new
                {
                    products = new[]
                    {
                        new
                        {
                            id = "1",
                            title = "Red coat",
                            price = 30,
                            currency = "EUR",
                            stock = 5,
                            pictures = new[] { picture },
                        },
                    },
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Prices_and_stocks_change_and_all_else_stays()
    {
        var answer = await PatchAsync(
            """{"products": [{"id": "1", "price": 24.5, "stock": 0, "availability": "out of stock", "currency": null}, {"id": "none", "stock": 1}]}"""
        );
        var again = await PatchAsync("""{"products": [{"id": "1", "price": 24.50}]}""");

        (await answer.JsonAsync())
            .ToString()
            .ShouldBe("""{"changed":1,"unchanged":0,"unknown":["none"]}""");
        (await again.JsonAsync()).GetProperty("unchanged").GetInt32().ShouldBe(1);
        var product = await _client.GetJsonAsync($"{Products}/1");
        product.GetProperty("title").GetString().ShouldBe("Red coat");
        product.GetProperty("price").GetDecimal().ShouldBe(24.5m);
        product.GetProperty("stock").GetDecimal().ShouldBe(0);
        product.GetProperty("availability").GetString().ShouldBe("out of stock");
        product.TryGetProperty("currency", out _).ShouldBeFalse();
        product.GetProperty("pictures").GetArrayLength().ShouldBe(1);
        (await _client.GetJsonAsync("/api/v1/search?q=red&catalogue=shop&maxPrice=25"))
            .GetProperty("hits")
            .GetArrayLength()
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"products": []}""", "bad-products")]
    [InlineData("""{"products": [null]}""", "bad-json")]
    [InlineData("""{"products": [{"id": "1", "price": "12"}]}""", "bad-products")]
    [InlineData("""{"products": [{"id": "1", "price": -1}]}""", "bad-products")]
    [InlineData("""{"products": [{"id": "1", "saleFrom": "soon"}]}""", "bad-products")]
    [InlineData("""{"products": [{"id": "1", "title": "Other"}]}""", "bad-json")]
    [InlineData("""{"products": [{"price": 1}]}""", "bad-json")]
    public async Task What_is_wrong_is_said_and_nothing_changes(string body, string code)
    {
        await (await PatchAsync(body)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);

        (await _client.GetJsonAsync($"{Products}/1"))
            .GetProperty("price")
            .GetDecimal()
            .ShouldBe(30);
    }

    [Fact]
    public async Task A_catalogue_that_is_not_there_is_not_made()
    {
        using var body = JsonContent.Create(
            new { products = new[] { new { id = "1", price = 1 } } }
        );

        await (
            await _client.PatchAsync(
                "/api/v1/catalogues/none/products",
                body,
                TestContext.Current.CancellationToken
            )
        ).ShouldBeProblemAsync(HttpStatusCode.NotFound, "unknown-catalogue");
    }

    private async Task<HttpResponseMessage> PatchAsync(string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        return await _client.PatchAsync(Products, body, TestContext.Current.CancellationToken);
    }
}
