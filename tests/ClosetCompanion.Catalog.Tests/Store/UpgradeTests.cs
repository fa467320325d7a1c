using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClosetCompanion.Catalog.Tests.Store;

public sealed class UpgradeTests : IDisposable
{
    private const string Hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_of_the_first_version_keeps_everything_and_gets_what_is_new()
    {
        await MakeAsync("20261123182444_Initial");
        Run(
            $$"""
            INSERT INTO catalogues VALUES (1, 'shop', 'shop.csv');
            INSERT INTO products (key, catalogue_key, external_id, title, category, attributes, content_hash, colour)
              VALUES (7, 1, 'A', 'Red shirt', '["Apparel","Shirts"]', '{"year":"2012"}', x'00', 'Red');
            INSERT INTO pictures VALUES (3, '{{Hash}}', 3);
            INSERT INTO product_pictures VALUES (7, 0, 3);
            INSERT INTO models VALUES (1, 'hash', 'model', 2);
            INSERT INTO embeddings VALUES (1, 3, x'0000803F00000000');
            """
        );

        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);

        StoredProduct product = (await store.FindProductAsync("shop", "A")).ShouldNotBeNull();
        product.Key.ShouldBe(7);
        product.Pictures.ShouldBe([Hash]);
        product.Product.Category.ShouldBe(["Apparel", "Shirts"]);
        product.Product.Attributes["year"].ShouldBe("2012");
        ProductVector vector = (
            await StoreContents.ListAsync(store.ReadVectorsAsync("hash"))
        ).ShouldHaveSingleItem();
        vector.Vector.ShouldBe([1, 0]);
        (await store.FindTextAsync("shirts", 10)).Ranked.ShouldHaveSingleItem();
        await store.UseModelAsync("other");
        CatalogStore.ReadModelInUse(_folder.Path).ShouldBe("other");
    }

    [Fact]
    public async Task A_store_of_an_older_version_names_no_model_before_it_is_upgraded()
    {
        await MakeAsync("20261123220000_FullText");

        CatalogStore.ReadModelInUse(_folder.Path).ShouldBeNull();
    }

    private async Task MakeAsync(string migration)
    {
        await using var context = new CatalogContext(
            new DbContextOptionsBuilder<CatalogContext>()
                .UseSqlite($"Data Source={_folder.File("closet.db")}")
                .Options
        );
        await context.GetService<IMigrator>().MigrateAsync(migration);
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("closet.db")}");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
