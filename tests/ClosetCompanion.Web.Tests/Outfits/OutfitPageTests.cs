using System.Net;
using System.Text.Json;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Outfits;

public sealed class OutfitPageTests : IAsyncLifetime
{
    private ApiApp _app = null!;
    private HttpClient _owner = null!;
    private HttpClient _stranger = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync();
        _owner = _app.Browser();
        _stranger = _app.Browser();
        _stranger.DefaultRequestHeaders.Add(ApiApp.RemoteHeader, "203.0.113.9");
    }

    public async ValueTask DisposeAsync()
    {
        _owner.Dispose();
        _stranger.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_outfit_is_made_on_a_products_page_and_stands_in_the_grid()
    {
        (await _owner.GetPageAsync("/outfits")).ShouldContain("0 outfits");

        var outfit = await MakeAsync(_owner, "sample/red-0", "sample/blue-0");

        var page = await _owner.GetPageAsync(outfit);
        page.ShouldContain("data-piece=\"sample/red-0\"");
        page.ShouldContain("data-piece=\"sample/blue-0\"");
        PageReading.Titles(await _owner.GetPageAsync("/outfits")).ShouldBe(["red Polo shirt"]);
        using var picture = await _owner.GetAsync($"{outfit}/picture?width=480", Cancellation);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        picture.Headers.CacheControl!.Private.ShouldBeTrue();
    }

    [Fact]
    public async Task Buttons_move_size_layer_and_take_out_a_piece_without_scripting()
    {
        var outfit = await MakeAsync(_owner, "sample/red-0", "sample/blue-0");
        var before = await PlaceAsync(outfit, "red-0");

        foreach (var button in (string[])["left", "up", "larger", "larger", "forward"])
        {
            var answer = await PostAsync(
                _owner,
                $"{outfit}/piece",
                ("piece", "sample/red-0"),
                ("do", button)
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            answer.Headers.Location!.ToString().ShouldEndWith("#canvas");
        }

        var after = await PlaceAsync(outfit, "red-0");
        (after.X, after.Y, after.Size).ShouldBe((before.X - 25, before.Y - 25, before.Size + 80));
        var page = await _owner.GetPageAsync(outfit);
        page.IndexOf("data-piece=\"sample/red-0\"", StringComparison.Ordinal)
            .ShouldBeGreaterThan(
                page.IndexOf("data-piece=\"sample/blue-0\"", StringComparison.Ordinal),
                "it lies above the other one"
            );
        await PostAsync(_owner, $"{outfit}/piece", ("piece", "sample/red-0"), ("do", "take-out"));
        (await _owner.GetPageAsync(outfit)).ShouldNotContain("data-piece=\"sample/red-0\"");
    }

    [Fact]
    public async Task A_piece_never_leaves_the_canvas_and_never_grows_beyond_it()
    {
        var outfit = await MakeAsync(_owner, "sample/red-0");

        await PostAsync(
            _owner,
            $"{outfit}/piece",
            ("piece", "sample/red-0"),
            ("do", "place"),
            ("x", "-70"),
            ("y", "99999"),
            ("size", "1")
        );

        (await PlaceAsync(outfit, "red-0")).ShouldBe((0, 1000, 50));
    }

    [Fact]
    public async Task Days_are_planned_and_worn_and_stand_in_the_calendar()
    {
        var outfit = await MakeAsync(_owner, "sample/red-0");

        await PostAsync(_owner, $"{outfit}/plan", ("day", "2026-11-30"));
        await PostAsync(_owner, $"{outfit}/worn", ("day", "2026-11-03"));

        var month = await _owner.GetPageAsync("/outfits?month=2026-11");
        month.ShouldContain("November 2026");
        month.ShouldContain("month=2026-10");
        month.ShouldContain("month=2026-12");
        month.ShouldContain(">planned<");
        month.ShouldContain(">worn<");
        (await _owner.GetPageAsync("/outfits?month=2026-09")).ShouldNotContain(">planned<");
        await PostAsync(_owner, $"{outfit}/plan", ("back", "2026-11-30"));
        (await _owner.GetPageAsync("/outfits?month=2026-11")).ShouldNotContain(">planned<");
        (await PostAsync(_owner, $"{outfit}/plan", ("day", "soon"))).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Theory]
    [InlineData("0001-01")]
    [InlineData("9999-12")]
    [InlineData("soon")]
    public async Task A_month_that_no_calendar_has_is_this_month(string month)
    {
        await MakeAsync(_owner, "sample/red-0");
        (await _owner.GetAsync($"/outfits?month={month}", Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task It_is_renamed_copied_completed_and_deleted()
    {
        var outfit = await MakeAsync(_owner, "sample/red-0");

        await PostAsync(_owner, $"{outfit}/rename", ("name", "My <best>"));
        (await _owner.GetPageAsync(outfit)).ShouldContain("My &lt;best&gt;");
        var copy = (await PostAsync(_owner, $"{outfit}/copy")).Way();
        (await _owner.GetPageAsync(copy)).ShouldContain("My &lt;best&gt; (copy)");
        await PostAsync(_owner, $"{copy}/add", ("piece", "sample/blue-0"));
        (await _owner.GetPageAsync(copy)).ShouldContain("data-piece=\"sample/blue-0\"");
        await PostAsync(
            _owner,
            $"{copy}/add",
            ("piece", "sample/green-0"),
            ("instead", "sample/red-0")
        );
        var swapped = await _owner.GetPageAsync(copy);
        swapped.ShouldContain("data-piece=\"sample/green-0\"");
        swapped.ShouldNotContain("data-piece=\"sample/red-0\"");
        (await _owner.GetAsync($"{copy}?from=sample", Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await _owner.GetAsync($"{copy}?instead=sample/green-0", Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        await PostAsync(_owner, $"{copy}/remove");
        (await _owner.GetAsync(copy, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        PageReading.Titles(await _owner.GetPageAsync("/outfits")).ShouldBe(["My <best>"]);
    }

    [Fact]
    public async Task A_stranger_sees_and_changes_none_of_it()
    {
        var outfit = await MakeAsync(_owner, "sample/red-0");
        // The stranger is somebody too, with an outfit of their own.
        await MakeAsync(_stranger, "sample/blue-0");

        foreach (var address in (string[])[outfit, $"{outfit}/picture"])
        {
            (await _stranger.GetAsync(address, Cancellation)).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
        }

        foreach (var path in (string[])["rename", "copy", "remove", "plan", "worn", "piece", "add"])
        {
            (
                await PostAsync(
                    _stranger,
                    $"{outfit}/{path}",
                    ("piece", "sample/red-0"),
                    ("do", "left"),
                    ("name", "mine")
                )
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        PageReading.Titles(await _stranger.GetPageAsync("/outfits")).ShouldBe(["blue Polo shirt"]);
        PageReading.Titles(await _owner.GetPageAsync("/outfits")).ShouldBe(["red Polo shirt"]);
    }

    private static Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string address,
        params (string, string)[] fields
    ) => client.SendFormAsync("/outfits", address, fields);

    private static async Task<string> MakeAsync(HttpClient client, params string[] products)
    {
        var made = await PostAsync(
            client,
            "/outfits/make",
            [.. products.Select(product => ("piece", product))]
        );
        made.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return made.Way();
    }

    // Where a piece lies, as the script is told.
    private async Task<(int X, int Y, int Size)> PlaceAsync(string outfit, string id)
    {
        var answer = await _owner.GetJsonAsync(
            $"/api/v1/people/me/outfits/{outfit.Split('/')[^1]}"
        );
        JsonElement piece = answer
            .GetProperty("pieces")
            .EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == id);
        return (
            piece.GetProperty("x").GetInt32(),
            piece.GetProperty("y").GetInt32(),
            piece.GetProperty("size").GetInt32()
        );
    }
}
