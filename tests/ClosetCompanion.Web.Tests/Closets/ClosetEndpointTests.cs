using System.Net;
using System.Text.Json;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Closets;

public sealed class ClosetEndpointTests : IAsyncLifetime
{
    private const string Ann = "/api/v1/people/ann/closet";

    private ApiApp _app = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
    public async Task A_product_is_kept_worn_given_away_taken_back_and_removed()
    {
        var thing = $"{Ann}/things/{await KeepAsync("red-0")}";

        await SendAsync(HttpMethod.Put, $"{thing}/wears/2026-11-27");
        await SendAsync(HttpMethod.Put, $"{thing}/wears/2026-11-27");
        var worn = await SendAsync(HttpMethod.Put, $"{thing}/wears/2026-11-28");
        worn.GetProperty("worn").GetInt32().ShouldBe(2);
        worn.GetProperty("lastWorn").GetString().ShouldBe("2026-11-28");
        (await SendAsync(HttpMethod.Delete, $"{thing}/wears/2026-11-28"))
            .GetProperty("worn")
            .GetInt32()
            .ShouldBe(1);

        (await SendAsync(HttpMethod.Put, $"{thing}/given-away"))
            .GetProperty("state")
            .GetString()
            .ShouldBe("givenAway");
        (await ThingsAsync($"{Ann}?state=ready")).ShouldBeEmpty();
        (await ThingsAsync($"{Ann}?q=red+shirt")).ShouldBeEmpty();
        (await SendAsync(HttpMethod.Delete, $"{thing}/given-away"))
            .GetProperty("worn")
            .GetInt32()
            .ShouldBe(1);
        (await ThingsAsync($"{Ann}?q=red+shirt")).Count.ShouldBe(1);

        (await _client.DeleteAsync(thing, Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await _client.DeleteAsync(thing, Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await ThingsAsync(Ann)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thing_is_shown_without_its_ground_and_whole_again()
    {
        var added = await PhotosAsync(Ann, ShirtPhoto.Take([170, 30, 40], [200, 170, 130]));
        var thing = added.GetProperty("added")[0].GetProperty("thing");
        var address = $"{Ann}/things/{thing.GetProperty("id").GetString()}";
        thing.GetProperty("cutOut").GetInt32().ShouldBe(2);
        thing.GetProperty("pictures").GetInt32().ShouldBe(2);
        (
            await _client.GetAsync($"{address}/pictures/2", Cancellation)
        ).Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");

        var whole = await SendAsync(HttpMethod.Delete, $"{address}/cut-out");
        (
            whole.TryGetProperty("cutOut", out var no) && no.ValueKind != JsonValueKind.Null
        ).ShouldBeFalse();
        (await SendAsync(HttpMethod.Put, $"{address}/cut-out"))
            .GetProperty("cutOut")
            .GetInt32()
            .ShouldBe(2);

        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Delete])
        {
            using var other = new HttpRequestMessage(
                method,
                $"{address.Replace("ann", "bob", StringComparison.Ordinal)}/cut-out"
            );
            (await _client.SendAsync(other, Cancellation)).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
        }
    }

    [Fact]
    public async Task Photos_become_things_that_are_corrected_and_found_again_by_a_photo()
    {
        var added = await PhotosAsync(Ann, Paint.Jpeg("red"), Paint.Jpeg("blue"));
        added.GetProperty("added").GetArrayLength().ShouldBe(2);
        var red = added.GetProperty("added")[0].GetProperty("thing");
        var id = red.GetProperty("id").GetString()!;
        (await PhotosAsync(Ann, Paint.Jpeg("red")))
            .GetProperty("added")[0]
            .GetProperty("isNew")
            .GetBoolean()
            .ShouldBeFalse();

        var changed = await (
            await _client.PutJsonAsync(
                $"{Ann}/things/{id}",
                new
                {
                    title = "Raincoat",
                    kind = red.GetProperty("facts").GetProperty("kind").GetString(),
                    colour = "Red",
                    price = 80,
                    currency = "EUR",
                    tags = new[] { "hiking" },
                    boughtOn = "2024-02-29",
                    isInWash = true,
                }
            )
        ).JsonAsync();
        changed.GetProperty("state").GetString().ShouldBe("inWash");
        changed.GetProperty("costPerWear").GetDecimal().ShouldBe(80);
        changed.GetProperty("facts").GetProperty("tags")[0].GetString().ShouldBe("hiking");
        (await ThingsAsync($"{Ann}?state=inWash")).ShouldBe([id]);

        var seen = await PhotosAsync($"{Ann}/seen", Paint.Jpeg("red", 90, 90));
        seen.GetProperty("things")[0].GetProperty("id").GetString().ShouldBe(id);
        seen.GetProperty("things").GetArrayLength().ShouldBe(1);
        var picture = await _client.GetByteArrayAsync(
            $"{Ann}/things/{id}/pictures/1",
            Cancellation
        );
        Paint.ColourOf(picture).ShouldBe("red");
    }

    [Fact]
    public async Task Nobody_sees_the_things_of_somebody_else()
    {
        var added = await PhotosAsync(Ann, Paint.Jpeg("red"));
        var id = added.GetProperty("added")[0].GetProperty("thing").GetProperty("id").GetString()!;
        using var program = _app.Program();
        foreach (var other in (string[])["bob", "me", "local", "ANN", "visitor-ann"])
        {
            var closet = $"/api/v1/people/{other}/closet";
            (await ThingsAsync(closet)).ShouldBeEmpty(other);
            (await ThingsAsync($"{closet}?q=red")).ShouldBeEmpty(other);
            (await PhotosAsync($"{closet}/seen", Paint.Jpeg("red")))
                .GetProperty("things")
                .GetArrayLength()
                .ShouldBe(0);
            var thing = $"{closet}/things/{id}";
            (HttpMethod, string)[] entrances =
            [
                (HttpMethod.Get, thing),
                (HttpMethod.Get, $"{thing}/pictures/1"),
                (HttpMethod.Put, $"{thing}/wears/2026-11-28"),
                (HttpMethod.Delete, $"{thing}/wears/2026-11-28"),
                (HttpMethod.Put, $"{thing}/given-away"),
                (HttpMethod.Delete, $"{thing}/given-away"),
                (HttpMethod.Delete, thing),
            ];
            foreach (var (method, address) in entrances)
            {
                using var request = new HttpRequestMessage(method, address);
                using var answer = await program.SendAsync(request, Cancellation);
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{method} {address}");
            }
            (await program.PutJsonAsync(thing, new { title = "mine" })).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
        }
        (await ThingsAsync(Ann)).ShouldBe([id]);
    }

    [Fact]
    public async Task A_closet_is_in_no_answer_to_everybody()
    {
        var added = await PhotosAsync(Ann, Paint.Jpeg("red"));
        var id = added.GetProperty("added")[0].GetProperty("thing").GetProperty("id").GetString()!;
        var store = await _app.OpenStoreAsync();
        var hash = (await store.Closets.FindAsync("ann", id, Cancellation))!.Product.Pictures[0];
        using var program = _app.Program();
        string[] told =
        [
            "/api/v1/catalogues",
            "/api/v1/facets",
            "/api/v1/search?q=red&top=100&facets=true",
            $"/api/v1/suggestions?q={ClosetName.Text[..4]}",
        ];
        foreach (var address in told)
        {
            var text = await program.GetStringAsync(address, Cancellation);
            text.ShouldNotContain(ClosetName.Text);
            text.ShouldNotContain(id);
        }
        var closet = Uri.EscapeDataString(ClosetName.Text);
        string[] hidden =
        [
            $"/api/v1/pictures/{hash}",
            $"/pictures/{hash}",
            $"/api/v1/catalogues/{closet}/products",
            $"/api/v1/catalogues/{closet}/products/{id}",
            $"/api/v1/catalogues/{closet}/looks/{id}",
        ];
        foreach (var address in hidden)
        {
            (await program.GetAsync(address, Cancellation)).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                address
            );
        }
        // Nor can a catalogue of everybody take its name.
        (
            await program.PutJsonAsync(
                $"/api/v1/catalogues/{closet}/products",
                new { products = new[] { new { id = "1", title = "x" } } }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_key_for_searching_reads_no_closet()
    {
        var search = await _app.MakeKeyAsync(ApiScope.Search);
        var write = await _app.MakeKeyAsync(ApiScope.Write);
        (await StatusAsync(search.Text)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(write.Text)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"price":-1}""", "bad-item")]
    [InlineData("""{"currency":"euro","price":1}""", "bad-item")]
    [InlineData("""{"tags":["a,b"]}""", "bad-item")]
    [InlineData("""{"boughtOn":"yesterday"}""", "bad-json")]
    [InlineData("""{"colours":"red"}""", "bad-json")]
    public async Task What_cannot_be_said_of_a_thing_is_refused(string body, string code)
    {
        var thing = $"{Ann}/things/{await KeepAsync("red-0")}";
        using var content = new StringContent(body);
        content.Headers.ContentType = new("application/json");
        await (await _client.PutAsync(thing, content, Cancellation)).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            code
        );
    }

    private async Task<string> KeepAsync(string id) =>
        (
            await (
                await _client.PostJsonAsync($"{Ann}/kept", new { catalogue = "sample", id })
            ).JsonAsync()
        )
            .GetProperty("thing")
            .GetProperty("id")
            .GetString()!;

    private async Task<JsonElement> PhotosAsync(string address, params byte[][] photos)
    {
        using var form = new MultipartFormDataContent();
        foreach (var photo in photos)
        {
            form.Add(new ByteArrayContent(photo), "photo", "photo.jpg");
        }
        return await (await _client.PostAsync(address, form, Cancellation)).JsonAsync();
    }

    private async Task<IReadOnlyList<string>> ThingsAsync(string address) =>
        [
            .. (await _client.GetJsonAsync(address))
                .GetProperty("things")
                .EnumerateArray()
                .Select(thing => thing.GetProperty("id").GetString()!),
        ];

    private async Task<JsonElement> SendAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        return await (await _client.SendAsync(request, Cancellation)).JsonAsync();
    }

    // The app knows of a new key after a second at the latest.
    private async Task<HttpStatusCode> StatusAsync(string key)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Ann);
            request.Headers.Authorization = new("Bearer", key);
            using var answer = await _client.SendAsync(request, Cancellation);
            if (answer.StatusCode != HttpStatusCode.Unauthorized)
            {
                return answer.StatusCode;
            }
            await Task.Delay(100, Cancellation);
        }
    }
}
