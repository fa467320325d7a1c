using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Searching;

public sealed class PersonalSearchTests : IAsyncLifetime
{
    // So many products of the sample have the word in their titles: these stay ahead of all others.
    private const int Shirts = 12;

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
    public async Task Whoever_has_said_nothing_gets_the_plain_order()
    {
        var plain = await SearchAsync("/api/v1/search");
        var own = await SearchAsync("/api/v1/people/ann/search");
        own.GetProperty("personal").GetBoolean().ShouldBeFalse();
        Ids(own).ShouldBe(Ids(plain));
    }

    [Fact]
    public async Task Likes_reorder_what_was_found_say_why_and_are_nobody_elses()
    {
        var plain = await SearchAsync("/api/v1/search");
        var liked = Ids(plain)[^1];
        using var given = await _client.PutAsJsonAsync(
            "/api/v1/people/ann/opinions",
            new
            {
                catalogue = "sample",
                id = liked,
                verdict = "like",
            },
            TestContext.Current.CancellationToken
        );
        given.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var own = await SearchAsync("/api/v1/people/ann/search");
        own.GetProperty("personal").GetBoolean().ShouldBeTrue();
        Ids(own).ShouldBe(Ids(plain), ignoreOrder: true);
        Ids(own).ShouldNotBe(Ids(plain));
        own.GetProperty("hits")
            .EnumerateArray()
            .Where(hit => hit.TryGetProperty("because", out _))
            .Select(hit => hit.GetProperty("because").GetProperty("id").GetString())
            .ShouldContain(liked);
        Ids(await SearchAsync("/api/v1/people/bob/search")).ShouldBe(Ids(plain));
    }

    [Fact]
    public async Task A_key_for_searching_does_not_search_for_people()
    {
        var search = await _app.MakeKeyAsync(ApiScope.Search);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/people/ann/search")
        {
            Content = JsonContent.Create(new { text = "red shirt" }),
        };
        request.Headers.Authorization = new("Bearer", search.Text);
        using var stranger = _app.CreateClient();
        using var answer = await stranger.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<JsonElement> SearchAsync(string address)
    {
        using var answer = await _client.PostAsJsonAsync(
            address,
            new { text = "shirt", top = Shirts },
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(
            TestContext.Current.CancellationToken
        );
    }

    private static string[] Ids(JsonElement answer) =>
        [
            .. answer
                .GetProperty("hits")
                .EnumerateArray()
                .Select(hit => hit.GetProperty("id").GetString()!),
        ];
}
