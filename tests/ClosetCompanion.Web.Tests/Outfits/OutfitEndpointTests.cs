using System.Net;
using System.Text.Json;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Outfits;

public sealed class OutfitEndpointTests : IAsyncLifetime
{
    private const string Ann = "/api/v1/people/ann";

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
    public async Task An_outfit_is_made_changed_copied_and_deleted()
    {
        var made = await MakeAsync("Monday", "red-0", "blue-0");
        made.GetProperty("pieces").GetArrayLength().ShouldBe(2);
        var outfit = $"{Ann}/outfits/{IdOf(made)}";

        var changed = await (
            await _client.PutJsonAsync(
                outfit,
                new
                {
                    name = "Tuesday",
                    pieces = new[]
                    {
                        new
                        {
                            catalogue = "sample",
                            id = "green-0",
                            layer = 3,
                            x = 10,
                            y = 990,
                            size = 400,
                        },
                    },
                }
            )
        ).JsonAsync();
        changed.GetProperty("name").GetString().ShouldBe("Tuesday");
        var piece = changed.GetProperty("pieces").EnumerateArray().ShouldHaveSingleItem();
        (
            piece.GetProperty("id").GetString(),
            piece.GetProperty("layer").GetInt32(),
            piece.GetProperty("x").GetInt32(),
            piece.GetProperty("y").GetInt32(),
            piece.GetProperty("size").GetInt32()
        ).ShouldBe(("green-0", 3, 10, 990, 400));
        // What is not said stays.
        (await (await _client.PutJsonAsync(outfit, new { name = "Friday" })).JsonAsync())
            .GetProperty("pieces")
            .GetArrayLength()
            .ShouldBe(1);

        var copy = await SendAsync(HttpMethod.Post, $"{outfit}/copies");
        copy.GetProperty("name").GetString().ShouldBe("Friday (copy)");
        (await NamesAsync("ann")).ShouldBe(["Friday (copy)", "Friday"], ignoreOrder: true);
        (await _client.DeleteAsync(outfit, Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await _client.GetAsync(outfit, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await NamesAsync("ann")).ShouldBe(["Friday (copy)"]);
    }

    [Fact]
    public async Task Pieces_are_added_and_taken_out_and_suggestions_come_from_a_catalogue()
    {
        var outfit = $"{Ann}/outfits/{IdOf(await MakeAsync("Monday", "red-0"))}";
        var added = await (
            await _client.PostJsonAsync(
                $"{outfit}/pieces",
                new { catalogue = "sample", id = "blue-0" }
            )
        ).JsonAsync();
        added.GetProperty("pieces").GetArrayLength().ShouldBe(2);

        var suggested = await _client.GetJsonAsync($"{outfit}/suggestions?from=sample");
        var ids = suggested
            .GetProperty("pieces")
            .EnumerateArray()
            .Select(piece => piece.GetProperty("product").GetProperty("id").GetString())
            .ToList();
        ids.ShouldNotContain("red-0");
        ids.ShouldNotContain("blue-0");

        var left = await SendAsync(
            HttpMethod.Delete,
            $"{outfit}/pieces?catalogue=sample&product=red-0"
        );
        left.GetProperty("pieces")[0].GetProperty("id").GetString().ShouldBe("blue-0");
        (
            await _client.DeleteAsync(
                $"{outfit}/pieces?catalogue=sample&product=red-0",
                Cancellation
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wearing_an_outfit_counts_for_its_things_until_it_is_taken_back()
    {
        var kept = await (
            await _client.PostJsonAsync(
                $"{Ann}/closet/kept",
                new { catalogue = "sample", id = "red-0" }
            )
        ).JsonAsync();
        var thing = kept.GetProperty("thing").GetProperty("id").GetString()!;
        var made = await (
            await _client.PostJsonAsync(
                $"{Ann}/outfits",
                new { pieces = new[] { new { catalogue = "my closet", id = thing } } }
            )
        ).JsonAsync();
        made.GetProperty("name").GetString().ShouldBe("red Polo shirt");
        var outfit = $"{Ann}/outfits/{IdOf(made)}";

        await DayAsync(HttpMethod.Put, $"{outfit}/plans/2026-11-29");
        await DayAsync(HttpMethod.Put, $"{outfit}/wears/2026-11-28");
        await DayAsync(HttpMethod.Put, $"{outfit}/wears/2026-11-28");

        (await WornAsync(thing)).ShouldBe(1);
        var days = await _client.GetJsonAsync($"{Ann}/outfit-days?from=2026-11-01&to=2026-11-30");
        days.GetProperty("days")
            .EnumerateArray()
            .Select(day =>
                (
                    day.GetProperty("day").GetString(),
                    day.GetProperty("isPlanned").GetBoolean(),
                    day.GetProperty("isWorn").GetBoolean()
                )
            )
            .ShouldBe([("2026-11-28", false, true), ("2026-11-29", true, false)]);
        await DayAsync(HttpMethod.Delete, $"{outfit}/wears/2026-11-28");
        await DayAsync(HttpMethod.Delete, $"{outfit}/plans/2026-11-29");
        (await WornAsync(thing)).ShouldBe(0);
        (await _client.DeleteAsync($"{outfit}/plans/2026-11-29", Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Its_picture_shows_each_piece_where_it_lies()
    {
        var made = await MakeAsync("Monday", "red-0", "blue-0");
        var outfit = $"{Ann}/outfits/{IdOf(made)}";
        await _client.PutJsonAsync(
            outfit,
            new
            {
                pieces = new[]
                {
                    Piece("red-0", 0, 250, 250),
                    Piece("blue-0", 1, 750, 750),
                    // Above the blue one.
                    Piece("green-0", 2, 750, 750),
                },
            }
        );
        foreach (
            var (format, type) in new[]
            {
                ("png", "image/png"),
                ("jpeg", "image/jpeg"),
                ("webp", "image/webp"),
            }
        )
        {
            using var answer = await _client.GetAsync(
                $"{outfit}/picture?width=400&format={format}",
                Cancellation
            );
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            using var image = NetVips.Image.NewFromBuffer(
                await answer.Content.ReadAsByteArrayAsync(Cancellation)
            );
            (image.Width, image.Height).ShouldBe((400, 500));
            NameAt(image, 100, 125).ShouldBe("red");
            NameAt(image, 300, 375).ShouldBe("green");
            NameAt(image, 390, 10).ShouldBe("white");
        }

        using var first = await _client.GetAsync($"{outfit}/picture", Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{outfit}/picture");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await _client.SendAsync(again, Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.NotModified
        );
        (await _client.GetAsync($"{outfit}/picture?width=5000", Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task Nobody_sees_or_changes_an_outfit_of_somebody_else()
    {
        var id = IdOf(await MakeAsync("Monday", "red-0"));
        using var program = _app.Program();
        foreach (var other in (string[])["bob", "me", "local", "ANN", "visitor-ann"])
        {
            (await NamesAsync(other)).ShouldBeEmpty(other);
            var outfit = $"/api/v1/people/{other}/outfits/{id}";
            (HttpMethod, string)[] entrances =
            [
                (HttpMethod.Get, outfit),
                (HttpMethod.Get, $"{outfit}/picture"),
                (HttpMethod.Get, $"{outfit}/suggestions"),
                (HttpMethod.Post, $"{outfit}/copies"),
                (HttpMethod.Put, $"{outfit}/plans/2026-11-28"),
                (HttpMethod.Delete, $"{outfit}/plans/2026-11-28"),
                (HttpMethod.Put, $"{outfit}/wears/2026-11-28"),
                (HttpMethod.Delete, $"{outfit}/wears/2026-11-28"),
                (HttpMethod.Delete, $"{outfit}/pieces?catalogue=sample&product=red-0"),
                (HttpMethod.Delete, outfit),
            ];
            foreach (var (method, address) in entrances)
            {
                using var request = new HttpRequestMessage(method, address);
                using var answer = await program.SendAsync(request, Cancellation);
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{method} {address}");
            }

            (await program.PutJsonAsync(outfit, new { name = "mine" })).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
            (
                await program.PostJsonAsync(
                    $"{outfit}/pieces",
                    new { catalogue = "sample", id = "blue-0" }
                )
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await NamesAsync("ann")).ShouldBe(["Monday"]);
    }

    [Theory]
    [InlineData("""{"pieces":[{"catalogue":"sample","id":"none"}]}""", 400)]
    [InlineData("""{"pieces":[{"catalogue":"my closet","id":"red-0"}]}""", 400)]
    [InlineData("""{"pieces":[{"id":"red-0"}]}""", 400)]
    [InlineData("""{"colour":"red"}""", 400)]
    public async Task What_no_outfit_is_is_refused(string body, int status)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = new("application/json");
        var answer = await _client.PostAsync($"{Ann}/outfits", content, Cancellation);
        ((int)answer.StatusCode).ShouldBe(status);
        (await NamesAsync("ann")).ShouldBeEmpty();
    }

    private static object Piece(string id, int layer, int x, int y) =>
        new
        {
            catalogue = "sample",
            id,
            layer,
            x,
            y,
            size = 300,
        };

    private static string NameAt(NetVips.Image image, int x, int y)
    {
        var point = image[x, y];
        return point[0] > 200 && point[1] > 200 && point[2] > 200 ? "white"
            : point[0] > point[1] && point[0] > point[2] ? "red"
            : point[1] > point[2] ? "green"
            : "blue";
    }

    private async Task<JsonElement> MakeAsync(string name, params string[] ids) =>
        await (
            await _client.PostJsonAsync(
                $"{Ann}/outfits",
                new { name, pieces = ids.Select(id => new { catalogue = "sample", id }) }
            )
        ).JsonAsync();

    private static string IdOf(JsonElement outfit) => outfit.GetProperty("id").GetString()!;

    private async Task<IEnumerable<string>> NamesAsync(string person) =>
        (await _client.GetJsonAsync($"/api/v1/people/{person}/outfits"))
            .GetProperty("outfits")
            .EnumerateArray()
            .Select(outfit => outfit.GetProperty("name").GetString()!);

    private async Task<int> WornAsync(string thing) =>
        (await _client.GetJsonAsync($"{Ann}/closet/things/{thing}")).GetProperty("worn").GetInt32();

    private async Task DayAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        (await _client.SendAsync(request, Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent,
            address
        );
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        return await (await _client.SendAsync(request, Cancellation)).JsonAsync();
    }
}
