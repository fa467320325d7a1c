using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Tests.Runs;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class StoreSourceTests : IDisposable
{
    private readonly string _folder = Directory
        .CreateTempSubdirectory("closet-training-store-")
        .FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Trains_on_what_was_imported()
    {
        var store = await ImportAsync("shapes");

        var source = await TrainingSources.OpenAsync(_folder, catalogue: null, Token);
        var rows = await source.ReadAsync(Token).ToListAsync(Token);

        (await source.CountAsync(Token)).ShouldBe(40);
        rows.Count.ShouldBe(40);
        var row = rows.Single(row => row.Product!.Id == "5");
        var stored = await store.Products.FindAsync(Scope.Public, "shapes", "5", Token);
        row.Product!.Title.ShouldBe(stored!.Product.Title);
        row.Pictures.Single()
            .ToArray()
            .ShouldBe(await store.Pictures.ReadAsync(Scope.Public, stored.Pictures[0], Token));
    }

    [Fact]
    public async Task Asks_which_catalogue_where_there_are_several()
    {
        await ImportAsync("first");
        await ImportAsync("second");

        var refused = await Should.ThrowAsync<CatalogException>(() =>
            TrainingSources.OpenAsync(_folder, catalogue: null, Token)
        );
        refused.Message.ShouldContain("first, second");
        refused.Message.ShouldContain("--catalogue");

        var chosen = await TrainingSources.OpenAsync(_folder, "second", Token);
        chosen.Description.ShouldContain("second");
        (
            await Should.ThrowAsync<CatalogException>(() =>
                TrainingSources.OpenAsync(_folder, "third", Token)
            )
        ).Message.ShouldContain("no catalogue third");
    }

    [Fact]
    public async Task A_catalogue_of_something_that_is_no_store_is_refused()
    {
        var refused = await Should.ThrowAsync<CatalogException>(() =>
            TrainingSources.OpenAsync(_folder, "fashion", Token)
        );
        refused.Message.ShouldContain("closet.db");
    }

    [Fact]
    public async Task A_product_whose_picture_was_deleted_is_left_out_with_a_message()
    {
        var store = await ImportAsync("shapes");
        var lost = await store.Products.FindAsync(Scope.Public, "shapes", "5", Token);
        File.Delete(PicturePath.Of(_folder, lost!.Pictures[0]));

        using var toy = new ToyRun();
        using var problems = new StringWriter();
        var source = await TrainingSources.OpenAsync(_folder, catalogue: null, Token);
        using var data = await new TrainingSetBuilder(
            toy.Recipe.Model.Image,
            toy.Path("data"),
            problems
        ).BuildAsync(source, 1, 3, new Progress<int>(), Token);

        data.All.Count.ShouldBe(39);
        problems.ToString().ShouldContain("product 5 of shapes");
        problems.ToString().ShouldContain("1 rows of the catalogue shapes");
    }

    private async Task<SqliteStore> ImportAsync(string catalogue)
    {
        var store = await SqliteStore.OpenAsync(_folder, Token);
        await new CatalogueImport(new ShapesSource(perTitle: 2, seed: 4), catalogue).RunAsync(
            store,
            cancellationToken: Token
        );
        return store;
    }
}
