using System.Net;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Scopes;

/// <summary>A person's catalogue in the store of a server that knows nobody: it is found at no entrance.</summary>
public sealed class PrivateCatalogueTests : IAsyncLifetime
{
    private const string Person = "annika-7";
    private const string Catalogue = "drawer";

    private ApiApp _app = null!;
    private HttpClient _program = null!;
    private HttpClient _browser = null!;
    private StoredProduct _secret = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync();
        _program = _app.Program();
        _browser = _app.Browser();
        var store = await _app.OpenStoreAsync();
        using var model = ClipModel.Load(_app.ModelFolder);
        await new CatalogueImporter(store, model).RunAsync(
            new SecretSource(),
            new CatalogueName(Catalogue, Person),
            cancellationToken: Cancellation
        );
        _secret = (
            await store.Products.FindAsync(Scope.Of(Person), Catalogue, "secret-0", Cancellation)
        ).ShouldNotBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Picture => _secret.Pictures[0];

    [Fact]
    public async Task Is_in_no_answer_to_words_or_pictures()
    {
        var words = await _program.GetJsonAsync(
            $"/api/v1/search?q=red+{SecretSource.Word}+robe&top=100&facets=true"
        );
        var same = Paint.Png("red", 50, 70);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(same), "picture", "red.png" },
        };
        var pictures = await (
            await _program.PostAsync("/api/v1/search?top=100", form, Cancellation)
        ).Content.ReadAsStringAsync(Cancellation);
        var page = await _browser.GetPageAsync($"/?q=red+{SecretSource.Word}");

        words.GetProperty("searched").GetInt32().ShouldBe(PaintedCloset.Count);
        words.GetProperty("hits").GetArrayLength().ShouldBeGreaterThan(0);
        ShouldNotTell(words.ToString());
        ShouldNotTell(pictures);
        PageReading.Titles(page).ShouldAllBe(title => !title.Contains(SecretSource.Word));
        page.ShouldNotContain(SecretSource.Brand);
    }

    [Fact]
    public async Task Is_counted_in_no_facet_and_suggested_to_nobody()
    {
        ShouldNotTell(await _program.GetStringAsync("/api/v1/facets", Cancellation));
        ShouldNotTell(await _program.GetStringAsync("/api/v1/suggestions?q=zanz", Cancellation));
        ShouldNotTell(await _program.GetStringAsync("/api/v1/suggestions?q=hush", Cancellation));
        ShouldNotTell(await _browser.GetPageAsync("/"));
        ShouldNotTell(await _browser.GetPageAsync("/about"));
        var facets = await _program.GetJsonAsync("/api/v1/facets");
        facets.GetProperty("prices").GetProperty("from").GetDecimal().ShouldBe(10);
    }

    [Fact]
    public async Task Is_listed_nowhere_and_cannot_be_named()
    {
        ShouldNotTell(await _program.GetStringAsync("/api/v1/catalogues", Cancellation));
        ShouldNotTell(await _browser.GetPageAsync("/catalogues"));
        await ShouldBeMissingAsync($"/api/v1/catalogues/{Catalogue}");
        await ShouldBeMissingAsync($"/api/v1/catalogues/{Catalogue}/products");
        await ShouldBeMissingAsync($"/api/v1/catalogues/{Catalogue}/products/secret-0");
        await ShouldBeMissingAsync($"/product/{Catalogue}/secret-0");
        var named = await _program.GetAsync(
            $"/api/v1/search?q=red&catalogue={Catalogue}",
            Cancellation
        );
        var unknown = await _program.GetAsync("/api/v1/search?q=red&catalogue=none", Cancellation);
        named.StatusCode.ShouldBe(unknown.StatusCode);
        (await named.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain(Person);
        var filter = await _program.GetAsync(
            $"/api/v1/search?q=red&filter=lining%3Dmoonlight",
            Cancellation
        );
        filter.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ShouldNotTell(
            (await filter.Content.ReadAsStringAsync(Cancellation)).Replace(
                "lining",
                "",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task Is_like_nothing_that_can_be_asked_for()
    {
        var like = await _program.PostJsonAsync(
            "/api/v1/search",
            new { like = new[] { new { id = "secret-0", catalogue = Catalogue } } }
        );
        var plain = await _program.PostJsonAsync(
            "/api/v1/search",
            new { like = new[] { "secret-0" } }
        );
        var page = await _browser.GetAsync($"/?like={Catalogue}/secret-0", Cancellation);

        like.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        plain.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Shows_no_picture_by_its_hash()
    {
        await ShouldBeMissingAsync($"/pictures/{Picture}");
        await ShouldBeMissingAsync($"/pictures/{Picture}?width=160");
        await ShouldBeMissingAsync($"/api/v1/pictures/{Picture}");
        await ShouldBeMissingAsync($"/query-pictures/{Picture}");
        var query = await _program.PostJsonAsync(
            "/api/v1/search",
            new { pictures = new[] { new { picture = Picture } } }
        );
        query.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _browser.GetAsync($"/?picture={Picture}", Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.Gone
        );
    }

    [Fact]
    public async Task Is_not_touched_by_a_public_catalogue_of_the_same_name()
    {
        var name = await _program.UploadAsync(Paint.Png("blue", 30, 30));
        var put = await _program.PutJsonAsync(
            $"/api/v1/catalogues/{Catalogue}/products",
            new
            {
                products = new[]
                {
                    new
                    {
                        id = "secret-0",
                        title = "blue box",
                        pictures = new[] { name },
                    },
                },
            }
        );
        put.StatusCode.ShouldBe(HttpStatusCode.OK);

        var store = await _app.OpenStoreAsync();
        var own = await store.Products.FindAsync(
            Scope.Of(Person),
            Catalogue,
            "secret-0",
            Cancellation
        );
        var everybodys = await _program.GetJsonAsync(
            $"/api/v1/catalogues/{Catalogue}/products/secret-0"
        );

        own!.Product.Title.ShouldBe(_secret.Product.Title);
        everybodys.GetProperty("title").GetString().ShouldBe("blue box");
    }

    private static void ShouldNotTell(string answer)
    {
        foreach (
            var secret in (string[])
                [SecretSource.Word, SecretSource.Brand, "moonlight", "secret-", Person, "Robe"]
        )
        {
            // The query itself may come back; a product of it may not.
            answer.ShouldNotContain($"\"{secret}", Case.Insensitive);
            answer.ShouldNotContain($">{secret}", Case.Insensitive);
        }
    }

    private async Task ShouldBeMissingAsync(string address) =>
        (await _browser.GetAsync(address, Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound,
            address
        );
}
