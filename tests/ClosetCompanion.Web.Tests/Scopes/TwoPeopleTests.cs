using System.IO.Compression;
using System.Net;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.SigningIn;

namespace ClosetCompanion.Web.Tests.Scopes;

/// <summary>Two people are signed in at one server. What is Ann's is on her pages, and on nobody else's at no entrance.</summary>
public sealed class TwoPeopleTests : IAsyncLifetime
{
    private const string Catalogue = "drawer";

    private ApiApp _app = null!;
    private Account _ann = null!;
    private HttpClient _annsBrowser = null!;
    private HttpClient _bobsBrowser = null!;
    private HttpClient _admin = null!;
    private string _picture = "";

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync();
        (_ann, _annsBrowser) = await _app.ArriveAsync("Ann");
        (_, _bobsBrowser) = await _app.ArriveAsync("Bob");
        _admin = _app.Browser();
        var store = await _app.OpenStoreAsync();
        using var model = ClipModel.Load(_app.ModelFolder);
        await new CatalogueImporter(store, model).RunAsync(
            new SecretSource(),
            new CatalogueName(Catalogue, _ann.Id),
            cancellationToken: Cancellation
        );
        _picture = (
            await store.Products.FindAsync(Scope.Of(_ann.Id), Catalogue, "secret-0", Cancellation)
        )!.Pictures[0];
        await _annsBrowser.SayAsync("like", "red-0");
        await store.People.GiveAsync(
            Scope.Of(_ann.Id),
            Catalogue,
            "secret-1",
            Catalog.Store.People.Verdict.Save,
            Catalog.Store.People.OpinionOrigin.Unknown,
            Cancellation
        );
    }

    public async ValueTask DisposeAsync()
    {
        _annsBrowser.Dispose();
        _bobsBrowser.Dispose();
        _admin.Dispose();
        await _app.DisposeAsync();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ann_finds_her_own_things_beside_everybodys()
    {
        PageReading
            .Titles(await _annsBrowser.GetPageAsync($"/?q=red+{SecretSource.Word}+robe"))
            .ShouldContain($"red {SecretSource.Word} robe");
        (await _annsBrowser.GetPageAsync("/catalogues")).ShouldContain($">{Catalogue}<");
        (await StatusAsync(_annsBrowser, $"/product/{Catalogue}/secret-0")).ShouldBe(
            HttpStatusCode.OK
        );
        PageReading.Titles(await _annsBrowser.GetPageAsync("/likes")).Count.ShouldBe(2);
        var picture = await _annsBrowser.GetAsync($"/pictures/{_picture}", Cancellation);
        picture.StatusCode.ShouldBe(HttpStatusCode.OK);
        picture.Headers.CacheControl!.Private.ShouldBeTrue();
        picture.Headers.CacheControl.Public.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_else_sees_them_on_any_page_the_admin_no_more_than_bob()
    {
        foreach (var (who, browser) in Others())
        {
            foreach (
                var address in (string[])
                    [
                        "/",
                        "/?q=red",
                        $"/?q={SecretSource.Word}",
                        $"/?q={SecretSource.Brand}",
                        "/?like=sample/red-0",
                        "/catalogues",
                        "/about",
                        "/likes",
                        "/likes?only=like",
                        "/me",
                        "/product/sample/red-0",
                        $"/suggestions?q={SecretSource.Word[..4]}",
                        $"/suggestions?q={SecretSource.Brand[..4]}",
                    ]
            )
            {
                var page = await browser.GetPageAsync(address);
                page.ShouldNotContain(
                    $"{SecretSource.Word} robe",
                    Case.Insensitive,
                    $"{who}{address}"
                );
                page.ShouldNotContain(Catalogue, Case.Insensitive, $"{who}{address}");
                page.ShouldNotContain("aria-pressed=\"true\"", Case.Insensitive, $"{who}{address}");
                page.ShouldNotContain(_ann.Id, Case.Insensitive, $"{who}{address}");
            }

            PageReading.Titles(await browser.GetPageAsync("/likes")).ShouldBeEmpty(who);
        }

        // Who may sign in is what an admin sees, and nothing that they have said.
        var people = await _admin.GetPageAsync("/people");
        people.ShouldContain("Ann");
        people.ShouldNotContain("red-0");
        people.ShouldNotContain(Catalogue);
    }

    [Fact]
    public async Task Nobody_else_gets_them_by_their_names_ids_and_hashes()
    {
        foreach (var (who, browser) in Others())
        {
            foreach (
                var address in (string[])
                    [
                        $"/product/{Catalogue}/secret-0",
                        $"/?like={Catalogue}/secret-0",
                        $"/pictures/{_picture}",
                        $"/pictures/{_picture}?width=160",
                        $"/query-pictures/{_picture}",
                    ]
            )
            {
                (await StatusAsync(browser, address)).ShouldBe(
                    HttpStatusCode.NotFound,
                    $"{who} {address}"
                );
            }

            (
                await browser.SendFormAsync(
                    "/?q=red",
                    "/opinions",
                    ("like", $":{Catalogue}/secret-0"),
                    ("address", "/")
                )
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        }
    }

    [Fact]
    public async Task The_api_serves_no_session_whoever_asks_and_knows_nothing_of_them_without_a_name()
    {
        foreach (var (who, browser) in Others().Append(("Ann ", _annsBrowser)))
        {
            (
                await browser.GetStringAsync(
                    $"/api/v1/search?q=red+{SecretSource.Word}+robe&top=100&facets=true",
                    Cancellation
                )
            ).ShouldNotContain($"red {SecretSource.Word}", Case.Insensitive, who);
            foreach (
                var address in (string[])
                    [
                        $"/api/v1/pictures/{_picture}",
                        $"/api/v1/catalogues/{Catalogue}",
                        $"/api/v1/catalogues/{Catalogue}/products/secret-0",
                        $"/api/v1/catalogues/{Catalogue}/looks/secret-0",
                    ]
            )
            {
                (await StatusAsync(browser, address)).ShouldBe(HttpStatusCode.NotFound, who);
            }
        }

        foreach (var browser in (HttpClient[])[_annsBrowser, _bobsBrowser])
        {
            (await StatusAsync(browser, $"/api/v1/people/{_ann.Id}/opinions")).ShouldBe(
                HttpStatusCode.Forbidden
            );
        }
    }

    [Fact]
    public async Task A_cookie_that_names_somebody_is_nobody()
    {
        foreach (
            var cookie in (string[])
                [
                    $"closet-person={_ann.Id}",
                    $"closet-visitor={_ann.Id}",
                    $"closet-visitor={_ann.Id["account-".Length..]}",
                    $"closet-admin={_ann.Id}",
                    $"closet-person=account {_ann.Id} {_ann.Stamp}",
                ]
        )
        {
            using var guess = _app.Program();
            guess.DefaultRequestHeaders.Add(ApiApp.RemoteHeader, "192.0.2.9");
            guess.DefaultRequestHeaders.Add("Cookie", cookie);
            PageReading.Titles(await guess.GetPageAsync("/likes")).ShouldBeEmpty(cookie);
            (await StatusAsync(guess, $"/pictures/{_picture}")).ShouldBe(
                HttpStatusCode.NotFound,
                cookie
            );
        }
    }

    [Fact]
    public async Task Everybody_downloads_what_is_theirs_and_nothing_else()
    {
        (await ReadExportAsync(_annsBrowser)).ShouldSatisfyAllConditions(
            text => text.ShouldContain("secret-0"),
            text => text.ShouldContain("\"name\": \"Ann\""),
            text => text.ShouldNotContain("hash", Case.Insensitive)
        );
        var bobs = await ReadExportAsync(_bobsBrowser);
        bobs.ShouldContain("\"name\": \"Bob\"");
        bobs.ShouldNotContain("secret-0");
        bobs.ShouldNotContain("red-0");
        using var nobody = _app.Stranger();
        (await StatusAsync(nobody, "/me/everything.zip")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_deletes_everything_is_gone_and_others_are_not()
    {
        await _bobsBrowser.SayAsync("like", "red-0");
        (await _annsBrowser.SendFormAsync("/me", "/me/delete")).Way().ShouldBe("/me");
        (await _annsBrowser.IsSignedInAsync()).ShouldBeTrue();

        (await _annsBrowser.SendFormAsync("/me", "/me/delete", ("sure", "on")))
            .Way()
            .ShouldBe("/me?done=deleted");

        (await _annsBrowser.IsSignedInAsync()).ShouldBeFalse();
        (await _annsBrowser.SignInAsync("Ann")).Way().ShouldBe("/sign-in?wrong");
        var store = await _app.OpenStoreAsync();
        (await store.People.GetPeopleAsync(Cancellation)).Count.ShouldBe(1);
        (await store.Pictures.FindAsync(_picture, Cancellation)).ShouldBeNull();
        PageReading.Titles(await _bobsBrowser.GetPageAsync("/likes")).Count.ShouldBe(1);
    }

    private IEnumerable<(string Who, HttpClient Browser)> Others() =>
        [("Bob ", _bobsBrowser), ("admin ", _admin)];

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address) =>
        (await client.GetAsync(address, Cancellation)).StatusCode;

    private static async Task<string> ReadExportAsync(HttpClient browser)
    {
        await using var stream = await browser.GetStreamAsync("/me/everything.zip", Cancellation);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, Cancellation);
        memory.Position = 0;
        await using var zip = new ZipArchive(memory);
        using var reader = new StreamReader(zip.GetEntry("person.json")!.Open());
        return await reader.ReadToEndAsync(Cancellation);
    }
}
