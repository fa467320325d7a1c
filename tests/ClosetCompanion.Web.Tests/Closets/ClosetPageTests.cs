using System.Net;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Closets;

public sealed class ClosetPageTests : IAsyncLifetime
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
    public async Task A_product_is_kept_from_its_page_and_found_in_the_closet()
    {
        (await _owner.GetPageAsync("/closet")).ShouldContain("Add things");
        var thing = await KeepAsync(_owner, "red-0");

        (await _owner.GetPageAsync("/product/sample/red-0")).ShouldContain("In your closet");
        PageReading.Titles(await _owner.GetPageAsync("/closet")).ShouldBe(["red Polo shirt"]);
        PageReading
            .Titles(await _owner.GetPageAsync("/closet?q=shirt"))
            .ShouldBe(["red Polo shirt"]);
        PageReading.Titles(await _owner.GetPageAsync("/closet?colour=blue")).ShouldBeEmpty();
        (await _owner.GetPageAsync(thing)).ShouldContain("Not worn yet");
    }

    [Fact]
    public async Task It_is_worn_today_with_one_button_and_taken_back_with_the_same()
    {
        var thing = await KeepAsync(_owner, "red-0");
        var day = DateOnly
            .FromDateTime(TimeProvider.System.GetLocalNow().DateTime)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        await PostAsync(_owner, $"{thing}/worn", ("day", day), ("address", "/closet"));
        (await _owner.GetPageAsync("/closet")).ShouldContain("Worn once");

        var back = await PostAsync(_owner, $"{thing}/worn", ("back", day), ("address", "/closet"));
        back.Headers.Location!.ToString().ShouldBe("/closet");
        (await _owner.GetPageAsync("/closet")).ShouldContain("Not worn yet");
    }

    [Fact]
    public async Task What_a_person_writes_into_the_form_is_kept_and_shown()
    {
        var thing = await KeepAsync(_owner, "red-0");

        await PostAsync(
            _owner,
            $"{thing}/change",
            ("title", "My <best> shirt"),
            ("kind", "Shirt"),
            ("colour", "Crimson"),
            ("price", "39,90"),
            ("currency", "EUR"),
            ("tags", "work, holiday"),
            ("notes", "wash cold"),
            ("bought", "2024-02-29")
        );

        var page = await _owner.GetPageAsync(thing);
        page.ShouldContain("My &lt;best&gt; shirt");
        page.ShouldContain("39.90");
        page.ShouldContain("29 February 2024");
        PageReading
            .Titles(await _owner.GetPageAsync("/closet?colour=Crimson"))
            .ShouldBe(["My <best> shirt"]);
        (await PostAsync(_owner, $"{thing}/change", ("price", "cheap"))).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task It_goes_through_the_wash_is_given_away_comes_back_and_is_removed()
    {
        var thing = await KeepAsync(_owner, "red-0");
        await PostAsync(_owner, $"{thing}/wash", ("wash", "on"));
        PageReading
            .Titles(await _owner.GetPageAsync("/closet/in-the-wash"))
            .ShouldBe(["red Polo shirt"]);

        await PostAsync(_owner, $"{thing}/give-away");
        PageReading
            .Titles(await _owner.GetPageAsync("/closet/given-away"))
            .ShouldBe(["red Polo shirt"]);
        PageReading.Titles(await _owner.GetPageAsync("/closet/in-the-wash")).ShouldBeEmpty();
        (await _owner.GetPageAsync(thing)).ShouldContain("I have it again");

        await PostAsync(_owner, $"{thing}/take-back");
        PageReading.Titles(await _owner.GetPageAsync("/closet")).ShouldBe(["red Polo shirt"]);

        (await PostAsync(_owner, $"{thing}/remove"))
            .Headers.Location!.ToString()
            .ShouldBe("/closet");
        (await _owner.GetAsync(thing, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Several_photos_become_things_at_once_and_one_seen_is_answered_with_them()
    {
        var added = await PhotosAsync(
            _owner,
            "/closet/things",
            Paint.Jpeg("red"),
            Paint.Jpeg("blue")
        );
        added.Headers.Location!.ToString().ShouldBe("/closet?added=2");
        PageReading.Titles(await _owner.GetPageAsync("/closet")).Count.ShouldBe(2);

        var seen = await PhotosAsync(_owner, "/closet/seen/photo", Paint.Jpeg("red", 90, 70));
        var page = await _owner.GetPageAsync(seen.Headers.Location!.ToString());
        page.ShouldContain("You have one like it");
        PageReading.Titles(page).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_photo_is_shown_cut_out_until_its_owner_wants_the_whole_one()
    {
        var added = await PhotosAsync(
            _owner,
            "/closet/things",
            ShirtPhoto.Take([170, 30, 40], [200, 170, 130])
        );
        var page = added.Way();
        (await _owner.GetPageAsync("/closet")).ShouldContain("tile-cut-out");
        (await _owner.GetPageAsync(page)).ShouldContain("Show the whole photo");

        await _owner.SendFormAsync(page, $"{page}/cut-out", ("back", "on"));
        (await _owner.GetPageAsync("/closet")).ShouldNotContain("tile-cut-out");
        (await _owner.GetPageAsync(page)).ShouldContain("Cut it out of its ground");

        await _owner.SendFormAsync(page, $"{page}/cut-out", ("show", "on"));
        (await _owner.GetPageAsync("/closet")).ShouldContain("tile-cut-out");
    }

    [Fact]
    public async Task A_browser_that_nobody_signed_in_keeps_products_but_no_photos()
    {
        (await PhotosAsync(_stranger, "/closet/things", Paint.Jpeg("red"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        await KeepAsync(_stranger, "blue-0");
        PageReading.Titles(await _stranger.GetPageAsync("/closet")).ShouldBe(["blue Polo shirt"]);
        PageReading.Titles(await _owner.GetPageAsync("/closet")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stranger_finds_nothing_of_a_closet_at_any_entrance()
    {
        var added = await PhotosAsync(_owner, "/closet/things", Paint.Jpeg("red"));
        var thing = added.Headers.Location!.ToString();
        var id = thing.Split('/')[^1];
        var store = await _app.OpenStoreAsync();
        var item = (
            await store.Closets.FindAsync(Person.Local, id, Cancellation)
        ).ShouldNotBeNull();
        var hash = item.Product.Pictures[0];
        (
            await _owner.GetAsync($"/pictures/{hash}", Cancellation)
        ).Headers.CacheControl!.Private.ShouldBeTrue("no shared cache may keep it");
        // One with a cookie of its own is no less a stranger.
        await KeepAsync(_stranger, "blue-0");
        var closet = Uri.EscapeDataString(ClosetName.Text);

        string[] hidden =
        [
            thing,
            $"/product/{closet}/{id}",
            $"/pictures/{hash}",
            $"/pictures/{hash}?width=160",
            $"/query-pictures/{hash}",
            $"/?like={closet}/{id}",
        ];
        foreach (var address in hidden)
        {
            (await _stranger.GetAsync(address, Cancellation)).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                address
            );
        }
        foreach (
            var what in (string[])["worn", "wash", "change", "give-away", "take-back", "remove"]
        )
        {
            (await PostAsync(_stranger, $"{thing}/{what}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                what
            );
        }
        foreach (
            var address in (string[])
                ["/closet", "/closet?q=red", "/?q=red", "/likes", "/catalogues"]
        )
        {
            (await _stranger.GetPageAsync(address)).ShouldNotContain(id);
        }
        var after = (
            await store.Closets.FindAsync(Person.Local, id, Cancellation)
        ).ShouldNotBeNull();
        (after.State, after.Details, after.Wears).ShouldBe((item.State, item.Details, item.Wears));
    }

    [Fact]
    public async Task What_goes_with_a_thing_comes_from_the_closet_or_from_a_catalogue()
    {
        var thing = await KeepAsync(_owner, "red-0");
        await KeepAsync(_owner, "blue-1");

        var page = await _owner.GetPageAsync($"{thing}?from=sample");

        page.ShouldContain("From my closet");
        page.ShouldContain("From sample");
        (await _owner.GetAsync($"{thing}?from=nowhere", Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    private async Task<string> KeepAsync(HttpClient browser, string id)
    {
        var kept = await PostAsync(browser, "/closet/keep", ("product", $"sample/{id}"));
        kept.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return kept.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new FormUrlEncodedContent([
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            await TokenAsync(browser),
        ]);
        return await browser.PostAsync(path, form, Cancellation);
    }

    private static async Task<HttpResponseMessage> PhotosAsync(
        HttpClient browser,
        string path,
        params byte[][] photos
    )
    {
        var token = await TokenAsync(browser);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token.Value), token.Key },
        };
        foreach (var photo in photos)
        {
            form.Add(new ByteArrayContent(photo), "photo", "photo.jpg");
        }
        return await browser.PostAsync(path, form, Cancellation);
    }

    private static async Task<KeyValuePair<string, string>> TokenAsync(HttpClient browser) =>
        new(
            "__RequestVerificationToken",
            PageReading.Token(await browser.GetPageAsync("/product/sample/red-0"))
        );
}
