using System.Net;
using System.Text.Json;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Searching;

public sealed class SearchEndpointTests : IAsyncLifetime
{
    private const string Search = "/api/v1/search";

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
    public async Task Answers_words_in_an_address()
    {
        var answer = await _client.GetJsonAsync($"{Search}?q=blue&top=3");
        answer.GetProperty("searched").GetInt32().ShouldBe(PaintedCloset.Count);
        var hits = answer.GetProperty("hits");
        hits.GetArrayLength().ShouldBe(3);
        hits[0].GetProperty("title").GetString().ShouldNotBeNull().ShouldStartWith("blue");
        hits[0].GetProperty("id").GetString().ShouldNotBeNull().ShouldStartWith("blue-");
        hits[0].GetProperty("score").GetSingle().ShouldBeInRange(0.9f, 1.0001f);
        using var program = _app.Program();
        var picture = await program.GetAsync(
            hits[0].GetProperty("picture").GetString(),
            TestContext.Current.CancellationToken
        );
        picture.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Answers_a_query_in_JSON_with_filters_facets_and_pages()
    {
        var query = new
        {
            text = "red",
            filters = new Dictionary<string, object>
            {
                ["colour"] = new[] { "red", "blue" },
                ["price"] = "10..15",
            },
            facets = true,
            top = 2,
        };
        var first = await (await _client.PostJsonAsync(Search, query)).JsonAsync();
        var second = await (
            await _client.PostJsonAsync(
                Search,
                new
                {
                    query.text,
                    query.filters,
                    top = 2,
                    skip = 2,
                }
            )
        ).JsonAsync();

        first.GetProperty("searched").GetInt32().ShouldBe(6);
        var facets = first.GetProperty("facets");
        facets.GetProperty("colour").EnumerateArray().Count().ShouldBe(6);
        facets
            .GetProperty("kind")
            .EnumerateArray()
            .Sum(kind => kind.GetProperty("count").GetInt32())
            .ShouldBe(6);
        Ids(first).Concat(Ids(second)).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task Answers_more_like_this_and_less_like_that()
    {
        var answer = await (
            await _client.PostJsonAsync(
                Search,
                new
                {
                    like = new object[]
                    {
                        "red-0",
                        new
                        {
                            id = "red-1",
                            catalogue = "sample",
                            weight = 0.5,
                        },
                    },
                    unlike = new[] { "blue-0" },
                    top = 3,
                }
            )
        ).JsonAsync();
        Ids(answer).ShouldAllBe(id => id.StartsWith("red-"));
        Ids(answer).ShouldNotContain("red-0");
    }

    [Fact]
    public async Task Answers_pictures_of_the_store_and_pictures_in_base64()
    {
        var known = (await _client.GetJsonAsync($"{Search}?q=green&top=1"))
            .GetProperty("hits")[0]
            .GetProperty("picture")
            .GetString()!
            .Split('/')[^1];
        var stored = await (
            await _client.PostJsonAsync(
                Search,
                new { pictures = new[] { new { picture = known } }, top = 1 }
            )
        ).JsonAsync();
        var sent = await (
            await _client.PostJsonAsync(
                Search,
                new { pictures = new[] { new { data = Paint.Png("green") } }, top = 1 }
            )
        ).JsonAsync();
        Ids(stored).ShouldAllBe(id => id.StartsWith("green-"));
        Ids(sent).ShouldAllBe(id => id.StartsWith("green-"));
    }

    [Fact]
    public async Task Answers_a_picture_in_a_form_with_parameters_or_a_whole_query()
    {
        using var plain = new MultipartFormDataContent
        {
            { new ByteArrayContent(Paint.Jpeg("green", 200, 300)), "picture", "me.jpg" },
            { new StringContent("1"), "top" },
        };
        using var whole = new MultipartFormDataContent
        {
            { new ByteArrayContent(Paint.Jpeg("yellow", 200, 300)), "picture", "me.jpg" },
            { new StringContent("{\"top\":2,\"text\":\"yellow\"}"), "query" },
        };
        var cancellation = TestContext.Current.CancellationToken;
        Ids(await (await _client.PostAsync(Search, plain, cancellation)).JsonAsync())
            .ShouldHaveSingleItem()
            .ShouldStartWith("green-");
        var both = Ids(await (await _client.PostAsync(Search, whole, cancellation)).JsonAsync());
        both.Count.ShouldBe(2);
        both.ShouldAllBe(id => id.StartsWith("yellow-"));
    }

    [Fact]
    public async Task Counts_what_products_can_be_narrowed_by()
    {
        var all = await _client.GetJsonAsync("/api/v1/facets");
        var some = await _client.GetJsonAsync("/api/v1/facets?filter=colour=red&catalogue=sample");
        all.GetProperty("searched").GetInt32().ShouldBe(PaintedCloset.Count);
        some.GetProperty("searched").GetInt32().ShouldBe(5);
        some.GetProperty("prices").GetProperty("from").GetDecimal().ShouldBe(10);
    }

    [Theory]
    [InlineData("", "empty-query")]
    [InlineData("?q=+", "empty-query")]
    [InlineData("?q=red&top=0", "bad-query")]
    [InlineData("?q=red&top=101", "bad-query")]
    [InlineData("?q=red&top=many", "bad-query")]
    [InlineData("?q=red&hybrid=perhaps", "bad-query")]
    [InlineData("?q=red&sort=random", "bad-query")]
    [InlineData("?q=red&filter=nonsense", "bad-query")]
    [InlineData("?q=red&filter=price=cheap", "bad-query")]
    [InlineData("?q=red&catalogue=nowhere", "bad-query")]
    [InlineData("?like=nobody", "bad-query")]
    public async Task Says_what_is_wrong_with_an_address(string query, string code)
    {
        var answer = await _client.GetAsync(
            $"{Search}{query}",
            TestContext.Current.CancellationToken
        );
        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Theory]
    [InlineData("{\"text\":5}", "bad-json")]
    [InlineData("{\"text\":\"red\",\"colour\":\"red\"}", "bad-json")]
    [InlineData("{\"text\":\"red\",", "bad-json")]
    [InlineData("[]", "bad-json")]
    [InlineData("null", "bad-json")]
    [InlineData("{\"like\":[{\"name\":\"red-0\"}]}", "bad-json")]
    [InlineData("{\"filters\":{\"colour\":[1]}}", "bad-json")]
    [InlineData("{}", "empty-query")]
    [InlineData("{\"text\":\"red\",\"texts\":[{\"text\":\"red\",\"weight\":-1}]}", "bad-query")]
    [InlineData("{\"pictures\":[{}]}", "bad-query")]
    [InlineData("{\"pictures\":[{\"picture\":\"../closet.db\"}]}", "bad-query")]
    public async Task Says_what_is_wrong_with_JSON(string json, string code)
    {
        using var body = new StringContent(json);
        body.Headers.ContentType = new("application/json");
        var answer = await _client.PostAsync(Search, body, TestContext.Current.CancellationToken);
        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_form_or_a_picture()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var half = new MultipartFormDataContent
        {
            { new ByteArrayContent([.. Paint.Jpeg("red").Take(200)]), "picture", "half.jpg" },
        };
        using var strange = new MultipartFormDataContent { { new StringContent("red"), "words" } };
        using var number = new MultipartFormDataContent
        {
            { new StringContent("red"), "q" },
            { new StringContent("x"), "top" },
        };
        await (await _client.PostAsync(Search, half, cancellation)).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-picture"
        );
        await (await _client.PostAsync(Search, strange, cancellation)).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-form"
        );
        await (await _client.PostAsync(Search, number, cancellation)).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-query"
        );
    }

    [Fact]
    public async Task Refuses_what_it_cannot_read_what_is_too_large_and_what_is_nowhere()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var program = _app.Program();
        using var text = new StringContent("red");
        await (await _client.PostAsync(Search, text, cancellation)).ShouldBeProblemAsync(
            HttpStatusCode.UnsupportedMediaType,
            "unsupported-type"
        );
        using var large = new ByteArrayContent(new byte[33 * 1024 * 1024]);
        await (await _client.PostAsync(Search, large, cancellation)).ShouldBeProblemAsync(
            HttpStatusCode.RequestEntityTooLarge,
            "too-large"
        );
        await (await program.GetAsync("/api/v1/nowhere", cancellation)).ShouldBeProblemAsync(
            HttpStatusCode.NotFound,
            "not-found"
        );
        await (await program.DeleteAsync(Search, cancellation)).ShouldBeProblemAsync(
            HttpStatusCode.MethodNotAllowed,
            "method-not-allowed"
        );
    }

    [Fact]
    public async Task Completes_what_somebody_types()
    {
        var suggestions = (await _client.GetJsonAsync("/api/v1/suggestions?q=wat")).GetProperty(
            "suggestions"
        );
        suggestions.GetArrayLength().ShouldBeGreaterThan(0);
        suggestions[0].GetString().ShouldNotBeNull().ShouldContain("watch", Case.Insensitive);
    }

    [Fact]
    public async Task Lists_the_model_that_answers()
    {
        var models = (await _client.GetJsonAsync("/api/v1/models")).GetProperty("models");
        models[0].GetProperty("inUse").GetBoolean().ShouldBeTrue();
        models[0].GetProperty("embeddings").GetInt32().ShouldBe(PaintedCloset.Count);
    }

    [Fact]
    public async Task Tells_how_things_stand()
    {
        (await _client.GetJsonAsync("/health/live"))
            .GetProperty("status")
            .GetString()
            .ShouldBe("live");
        (await _client.GetJsonAsync("/health/ready"))
            .GetProperty("status")
            .GetString()
            .ShouldBe("ready");
    }

    private static List<string> Ids(JsonElement answer) =>
        [
            .. answer
                .GetProperty("hits")
                .EnumerateArray()
                .Select(hit => hit.GetProperty("id").GetString()!),
        ];
}
