using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Upkeep;
using static ClosetCompanion.Catalog.Tests.Sqlite.Schema.OldStore;

namespace ClosetCompanion.Catalog.Tests.Sqlite.Schema;

public sealed class SchemaUpgradeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("closet.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_of_version_0_1_keeps_everything()
    {
        await UnpackAsync(_folder.Path);
        string before = DumpOldColumns(Database);

        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        DumpOldColumns(Database).ShouldBe(before);
        StoredProduct red = await store.FindAsync("R1");
        (
            red.Product.Title,
            red.Product.Price,
            red.Product.Currency,
            red.Product.VariantGroup
        ).ShouldBe(("Red T-Shirt", 12.5m, "EUR", "tee"));
        red.Product.Category.ShouldBe(["Apparel", "Tshirts"]);
        red.Product.Attributes["fabric"].ShouldBe("cotton");
        (red.Product.Stock, red.Product.OtherColours.Count).ShouldBe((null, 0));
        foreach (string picture in red.Pictures)
        {
            KeptPicture
                .Of(await store.Pictures.ReadAsync(Scope.Public, picture))
                .Hash.ShouldBe(picture);
        }
        (await store.FindAsync("B2")).RetiredAt.ShouldNotBeNull();
        (await store.Products.GetCataloguesAsync(Scope.Public)).ShouldBe([
            new CatalogueSummary("shop", 2, 1, "shop2.csv"),
        ]);
        (await store.Settings.GetAsync(SettingNames.Model)).ShouldBe("closet-mini");
        ApiKey key = (await store.Keys.GetAsync()).ShouldHaveSingleItem();
        (key.Name, key.Scope, key.RevokedAt).ShouldBe(("reader", ApiScope.Search, null));
        StoreCheckReport check = await store.Maintenance.CheckAsync();
        check.Findings.ShouldBeEmpty();
        (check.Products, check.Pictures, check.Embeddings).ShouldBe((3, 3, 3));
    }

    [Fact]
    public async Task A_store_of_version_0_1_is_searched_at_once()
    {
        await UnpackAsync(_folder.Path);

        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        (await store.FindIdsAsync("red tshirts of cotton")).ShouldBe(["R1"]);
        (await store.FindIdsAsync("blue")).ShouldBe(["B1"]);
        ModelUse model = (await store.Embeddings.GetModelsAsync()).ShouldHaveSingleItem();
        (model.Id, model.Pictures).ShouldBe(("closet-mini", 3));
        List<ChangedProduct> changes = await store.ReadChangesAsync("shop", model: model.Hash);
        changes.Select(change => change.Vectors.Count).ShouldBe([2, 1]);
        changes
            .SelectMany(change => change.Vectors)
            .ShouldAllBe(vector => Math.Abs(vector.Sum(x => (double)x * x) - 1) < 1e-3);
        (await store.Embeddings.GetMissingAsync(model.Hash)).ShouldBeEmpty();
        (await store.ReadVersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Importing_the_feed_of_a_store_of_version_0_1_once_more_changes_nothing()
    {
        await UnpackAsync(_folder.Path);
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        ProductChange[] feed =
        [
            await AgainAsync("R1", product => product with { Price = 12.50m }),
            await AgainAsync("B1", product => product with { Price = 30.00m }),
        ];

        (await store.Products.WriteAsync("shop", "shop2.csv", feed)).ShouldBe([
            ProductWrite.Unchanged,
            ProductWrite.Unchanged,
        ]);
        (
            await store.Products.FinishImportAsync(
                "shop",
                "shop2.csv",
                new HashSet<string>(StringComparer.Ordinal) { "R1", "B1" }
            )
        ).ShouldBeEmpty();
        (await store.ReadVersionAsync()).ShouldBe(1);

        async Task<ProductChange> AgainAsync(string id, Func<Product, Product> asInFeed)
        {
            StoredProduct stored = await store.FindAsync(id);
            return new ProductChange(
                asInFeed(stored.Product),
                [.. stored.Pictures.Select(hash => new KeptPicture(hash, 93))]
            );
        }
    }

    [Fact]
    public async Task A_store_of_the_very_first_version_keeps_everything_and_gets_what_is_new()
    {
        MakeFirst(Database);

        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        StoredProduct product = await store.FindAsync("A");
        product.Key.ShouldBe(7);
        product.Pictures.ShouldBe([PictureHash]);
        product.Product.Category.ShouldBe(["Apparel", "Shirts"]);
        product.Product.Attributes["year"].ShouldBe("2012");
        (await store.ReadVectorsAsync("hash")).ShouldHaveSingleItem().Vector.ShouldBe([1, 0]);
        (await store.FindTextAsync("shirts")).Ranked.ShouldHaveSingleItem();
        await store.Settings.SetAsync(SettingNames.Model, "other");
        SqliteStore.ReadSetting(_folder.Path, SettingNames.Model).ShouldBe("other");
        await store.PutAsync("other", "3", "Green hat");
        (await store.FindIdsAsync("hats")).ShouldBe(["3"]);
    }

    [Fact]
    public void A_store_of_an_older_version_names_no_model_before_it_is_upgraded()
    {
        MakeFirst(Database);

        SqliteStore.ReadSetting(_folder.Path, SettingNames.Model).ShouldBeNull();
    }

    [Fact]
    public async Task The_setting_of_a_store_of_version_0_1_is_read_before_it_is_upgraded()
    {
        await UnpackAsync(_folder.Path);

        SqliteStore.ReadSetting(_folder.Path, SettingNames.Model).ShouldBe("closet-mini");

        Run(Database, "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_versions'")
            .ShouldBe("0");
    }

    // Each row is where a kill left the upgrade: after the journal was made, and after some rows were written to it.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task An_upgrade_that_was_killed_goes_on(int marked)
    {
        await UnpackAsync(_folder.Path);
        Run(
            Database,
            """
            CREATE TABLE schema_versions (
              SchemaVersionID INTEGER CONSTRAINT 'PK_schema_versions_SchemaVersionID' PRIMARY KEY AUTOINCREMENT NOT NULL,
              ScriptName TEXT NOT NULL, Applied DATETIME NOT NULL)
            """
        );
        string[] scripts =
        [
            "0001-products.sql",
            "0002-full-text.sql",
            "0003-api-keys.sql",
            "0004-settings.sql",
        ];
        foreach (string script in scripts.Take(marked))
        {
            Run(
                Database,
                $"INSERT INTO schema_versions (ScriptName, Applied) VALUES ('{script}', '2026-11-27')"
            );
        }

        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        (await store.FindIdsAsync("cotton")).ShouldBe(["R1"]);
        Run(Database, "SELECT group_concat(ScriptName, ' ' ORDER BY 1) FROM schema_versions")
            .ShouldBe(
                $"{string.Join(' ', scripts)} 0005-versions-owners-fields.sql 0006-words-without-spaces.sql 0007-feeds.sql 0008-shop-changes.sql 0009-people.sql 0010-accounts.sql 0011-closets.sql 0012-jobs.sql 0014-outfit-wears.sql"
            );
    }

    [Fact]
    public async Task A_new_store_whose_making_was_killed_early_is_made()
    {
        Run(
            Database,
            "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')"
        );
        Run(
            Database,
            "CREATE TABLE schema_versions (ScriptName TEXT NOT NULL, Applied DATETIME NOT NULL)"
        );

        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        (await store.Products.GetCataloguesAsync(Scope.Public)).ShouldBeEmpty();
        await store.PutAsync("shop", "1", "Shoe");
    }

    [Fact]
    public async Task Several_upgrade_the_same_store_at_once()
    {
        await UnpackAsync(_folder.Path);

        SqliteStore[] stores = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => SqliteStore.OpenAsync(_folder.Path))
        );

        foreach (ICatalogStore store in stores)
        {
            (await store.FindIdsAsync("cotton")).ShouldBe(["R1"]);
        }
    }

    // A program of version 0.1 reads the rows of this table, and refuses a store with a row that it does not know.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_program_of_version_0_1_sees_that_the_store_is_newer(bool upgraded)
    {
        if (upgraded)
        {
            await UnpackAsync(_folder.Path);
        }

        await SqliteStore.OpenAsync(_folder.Path);

        string[] known =
        [
            "20261123182444_Initial",
            "20261123220000_FullText",
            "20261124180000_ApiKeys",
            "20261125000000_Settings",
        ];
        Run(
                Database,
                $"SELECT count(*) FROM __EFMigrationsHistory WHERE MigrationId NOT IN ('{string.Join("', '", known)}')"
            )
            .ShouldBe("1");
    }

    [Fact]
    public async Task A_store_that_a_newer_program_of_the_first_kind_wrote_is_refused()
    {
        await UnpackAsync(_folder.Path);
        Run(Database, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '42.0')");

        var told = await Should.ThrowAsync<CatalogException>(() =>
            SqliteStore.OpenAsync(_folder.Path)
        );

        told.Message.ShouldContain("newer version");
        told.Message.ShouldContain("29990101000000_Future");
    }
}
