using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Api;

public sealed class SearchEndpointTests(ReadyApp ready)
{
    [Fact]
    public async Task Answers_words()
    {
        using var client = ready.App.Program();
        var answer = await client.GetFromJsonAsync<JsonElement>(
            "/api/v1/search?q=blue&top=3",
            TestContext.Current.CancellationToken
        );
        answer.GetProperty("searched").GetInt32().ShouldBe(PaintedCloset.Count);
        var hits = answer.GetProperty("hits");
        hits.GetArrayLength().ShouldBe(3);
        hits[0].GetProperty("title").GetString().ShouldNotBeNull().ShouldStartWith("blue");
        hits[0].GetProperty("id").GetString().ShouldNotBeNull().ShouldStartWith("blue-");
        hits[0].GetProperty("score").GetSingle().ShouldBeInRange(0.9f, 1.0001f);
        var picture = hits[0].GetProperty("picture").GetString();
        (await client.GetAsync(picture, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task Answers_a_picture()
    {
        using var client = ready.App.Program();
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Paint.Jpeg("green", 200, 300)), "picture", "me.jpg" },
            { new StringContent("1"), "top" },
        };
        var answer = await client.PostAsync(
            "/api/v1/search",
            form,
            TestContext.Current.CancellationToken
        );
        var hits = (
            await answer.Content.ReadFromJsonAsync<JsonElement>(
                TestContext.Current.CancellationToken
            )
        ).GetProperty("hits");
        hits.GetArrayLength().ShouldBe(1);
        hits[0].GetProperty("title").GetString().ShouldNotBeNull().ShouldStartWith("green");
    }

    [Theory]
    [InlineData("", "empty-query")]
    [InlineData("?q=+", "empty-query")]
    [InlineData("?q=red&top=0", "bad-query")]
    [InlineData("?q=red&top=101", "bad-query")]
    [InlineData("?q=red&top=many", "bad-query")]
    public async Task Says_what_is_wrong_with_a_query(string query, string code)
    {
        using var client = ready.App.Program();
        var answer = await client.GetAsync(
            $"/api/v1/search{query}",
            TestContext.Current.CancellationToken
        );
        await ShouldBeProblemAsync(answer, HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_picture()
    {
        using var client = ready.App.Program();
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent([.. Paint.Jpeg("red").Take(200)]), "picture", "half.jpg" },
        };
        var answer = await client.PostAsync(
            "/api/v1/search",
            form,
            TestContext.Current.CancellationToken
        );
        await ShouldBeProblemAsync(answer, HttpStatusCode.BadRequest, "bad-picture");
    }

    [Fact]
    public async Task Refuses_what_is_no_form_too_large_or_nowhere()
    {
        using var client = ready.App.Program();
        var cancellation = TestContext.Current.CancellationToken;
        await ShouldBeProblemAsync(
            await client.PostAsJsonAsync("/api/v1/search", new { q = "red" }, cancellation),
            HttpStatusCode.UnsupportedMediaType,
            "not-a-form"
        );
        using var large = new ByteArrayContent(new byte[33 * 1024 * 1024]);
        await ShouldBeProblemAsync(
            await client.PostAsync("/api/v1/search", large, cancellation),
            HttpStatusCode.RequestEntityTooLarge,
            "too-large"
        );
        await ShouldBeProblemAsync(
            await client.GetAsync("/api/v1/nowhere", cancellation),
            HttpStatusCode.NotFound,
            "not-found"
        );
        await ShouldBeProblemAsync(
            await client.DeleteAsync("/api/v1/search", cancellation),
            HttpStatusCode.MethodNotAllowed,
            "method-not-allowed"
        );
    }

    private static async Task ShouldBeProblemAsync(
        HttpResponseMessage answer,
        HttpStatusCode status,
        string code
    )
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(
            TestContext.Current.CancellationToken
        );
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
    }
}
