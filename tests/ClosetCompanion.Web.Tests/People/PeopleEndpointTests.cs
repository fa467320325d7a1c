using System.Net;
using System.Net.Http.Json;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.People;

public sealed class PeopleEndpointTests : IAsyncLifetime
{
    private const string Ann = "/api/v1/people/ann/opinions";

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
    public async Task An_opinion_is_given_listed_and_taken_back()
    {
        (await GiveAsync(Ann, "red-0", "like")).ShouldBe(HttpStatusCode.NoContent);
        (await GiveAsync(Ann, "red-0", "save")).ShouldBe(HttpStatusCode.NoContent);
        (await GiveAsync(Ann, "blue-0", "notForMe")).ShouldBe(HttpStatusCode.NoContent);
        var list = (await _client.GetJsonAsync(Ann)).GetProperty("opinions");
        list.GetArrayLength().ShouldBe(2);
        list[0].GetProperty("verdict").GetString().ShouldBe("notForMe");
        list[1].GetProperty("verdict").GetString().ShouldBe("like");
        list[1].GetProperty("saved").GetBoolean().ShouldBeTrue();
        list[1].GetProperty("product").GetProperty("id").GetString().ShouldBe("red-0");
        list[1].GetProperty("query").GetString().ShouldBe("red shirt");
        list[1].GetProperty("place").GetInt32().ShouldBe(2);

        (await _client.GetJsonAsync($"{Ann}?only=save"))
            .GetProperty("opinions")
            .GetArrayLength()
            .ShouldBe(1);
        var back = $"{Ann}?catalogue=sample&id=red-0";
        (await DeleteAsync(back)).ShouldBe(HttpStatusCode.NoContent);
        (await DeleteAsync(back)).ShouldBe(HttpStatusCode.NotFound);
        (await _client.GetJsonAsync(Ann)).GetProperty("opinions").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_sees_the_opinions_of_somebody_else()
    {
        await GiveAsync(Ann, "red-0", "like");
        foreach (var other in (string[])["bob", "me", "local", "ANN", "ann%20", "visitor-ann"])
        {
            (await _client.GetJsonAsync($"/api/v1/people/{other}/opinions"))
                .GetProperty("opinions")
                .GetArrayLength()
                .ShouldBe(0, other);
        }
    }

    [Fact]
    public async Task Everything_of_a_person_is_deleted_and_nothing_of_others()
    {
        await GiveAsync(Ann, "red-0", "like");
        await GiveAsync("/api/v1/people/me/opinions", "red-0", "like");
        (await DeleteAsync("/api/v1/people/ann")).ShouldBe(HttpStatusCode.OK);
        (await _client.GetJsonAsync(Ann)).GetProperty("opinions").GetArrayLength().ShouldBe(0);
        (await _client.GetJsonAsync("/api/v1/people/me/opinions"))
            .GetProperty("opinions")
            .GetArrayLength()
            .ShouldBe(1);
    }

    [Fact]
    public async Task A_key_for_searching_reads_no_likes()
    {
        var search = await _app.MakeKeyAsync(ApiScope.Search);
        var write = await _app.MakeKeyAsync(ApiScope.Write);
        (await StatusAsync(search.Text, HttpMethod.Get, Ann)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(write.Text, HttpMethod.Get, Ann)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(write.Text, HttpMethod.Delete, "/api/v1/people/ann")).ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Theory]
    [InlineData("red-0", "adore", HttpStatusCode.BadRequest)]
    [InlineData("red-0", "Like", HttpStatusCode.BadRequest)]
    [InlineData("nobody", "like", HttpStatusCode.NotFound)]
    public async Task What_makes_no_sense_is_refused(
        string id,
        string verdict,
        HttpStatusCode status
    ) => (await GiveAsync(Ann, id, verdict)).ShouldBe(status);

    [Fact]
    public async Task A_look_names_pieces_with_reasons_and_others_when_those_were_shown()
    {
        const string Look = "/api/v1/catalogues/sample/looks/red-0";
        var look = await _client.GetJsonAsync($"{Look}?slot=shoes");
        look.GetProperty("slot").GetString().ShouldBe("top");
        var piece = look.GetProperty("pieces")[0];
        piece.GetProperty("slot").GetString().ShouldBe("shoes");
        piece.GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();
        var shown = piece.GetProperty("product").GetProperty("id").GetString();
        (await _client.GetJsonAsync($"{Look}?slot=shoes&skip={shown}"))
            .GetProperty("pieces")[0]
            .GetProperty("product")
            .GetProperty("id")
            .GetString()
            .ShouldNotBe(shown);
        (await StatusAsync(null, HttpMethod.Get, $"{Look}?slot=hat")).ShouldBe(
            HttpStatusCode.BadRequest
        );
        (
            await StatusAsync(null, HttpMethod.Get, "/api/v1/catalogues/sample/looks/nobody")
        ).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpStatusCode> GiveAsync(string address, string id, string verdict)
    {
        using var answer = await _client.PutAsJsonAsync(
            address,
            new
            {
                catalogue = "sample",
                id,
                verdict,
                query = "red shirt",
                place = 2,
            },
            TestContext.Current.CancellationToken
        );
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> DeleteAsync(string address) =>
        await StatusAsync(null, HttpMethod.Delete, address);

    private async Task<HttpStatusCode> StatusAsync(string? key, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        if (key is not null)
        {
            request.Headers.Authorization = new("Bearer", key);
        }

        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
