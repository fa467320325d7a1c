using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Upkeep;
using Microsoft.Data.Sqlite;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Sqlite.Checking;

public sealed class StoreCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Finds_nothing_wrong_with_a_store_that_was_imported_changed_and_embedded()
    {
        ICatalogStore store = await FilledAsync();
        await store.ImportAsync(
            Of(Row("1", "A changed red shoe", "a"), Row("4", "Fourth", "d")),
            "shop"
        );

        StoreCheckReport report = await store.Maintenance.CheckAsync();

        report.Findings.ShouldBeEmpty();
        report.IsSound.ShouldBeTrue();
        (report.Products, report.Pictures, report.Embeddings).ShouldBe((4, 4, 3));
    }

    [Fact]
    public async Task Tells_of_a_picture_that_is_gone_and_an_import_puts_it_back()
    {
        ICatalogStore store = await FilledAsync();
        File.Delete(await PictureOfAsync(store, "1"));

        StoreCheckReport report = await store.Maintenance.CheckAsync(repair: true);

        report.IsSound.ShouldBeFalse();
        StoreFinding finding = report.Findings.ShouldHaveSingleItem();
        finding.Problem.ShouldContain("missing");
        finding.Examples.ShouldHaveSingleItem().ShouldContain("product 1 of shop");
        await store.ImportAsync(Rows(), "shop");
        (await store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Removes_a_damaged_picture_and_an_import_puts_it_back()
    {
        ICatalogStore store = await FilledAsync();
        await File.WriteAllTextAsync(await PictureOfAsync(store, "2"), "X");

        (await store.Maintenance.CheckAsync()).Findings.Single().Problem.ShouldContain("damaged");
        File.Exists(await PictureOfAsync(store, "2")).ShouldBeTrue();
        await store.Maintenance.CheckAsync(repair: true);
        await store.ImportAsync(Rows(), "shop");

        (await store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
        (await File.ReadAllTextAsync(await PictureOfAsync(store, "2"))).ShouldBe("b");
    }

    [Fact]
    public async Task Leftovers_do_no_harm_and_are_removed_when_asked()
    {
        ICatalogStore store = await FilledAsync();
        string old = await PictureOfAsync(store, "3");
        await store.ImportAsync(
            Of(Row("1", "Shoe", "a"), Row("2", "Hat", "b"), Row("3", "Sock", "new")),
            "shop"
        );
        _folder.Write("pictures/incoming/half", "ha");
        _folder.Write("pictures/aa/stray", "stray");
        foreach (string file in StoreContents.PictureFiles(_folder.Path))
        {
            File.SetLastWriteTimeUtc(_folder.File(file), DateTime.UtcNow.AddHours(-2));
        }
        string upload = _folder.Write("pictures/aa/upload", "its product comes in a moment");

        StoreCheckReport before = await store.Maintenance.CheckAsync();
        StoreCheckReport repaired = await store.Maintenance.CheckAsync(repair: true);

        before.IsSound.ShouldBeTrue();
        before.Findings.Sum(finding => finding.Count).ShouldBe(3);
        repaired.IsSound.ShouldBeTrue();
        (await store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
        File.Exists(old).ShouldBeFalse();
        File.Exists(await PictureOfAsync(store, "3")).ShouldBeTrue();
        File.Exists(_folder.File("pictures/aa/stray")).ShouldBeFalse();
        File.Exists(upload).ShouldBeTrue();
    }

    [Theory]
    [InlineData("UPDATE embeddings SET vector = x'00' WHERE picture_key = 1")]
    [InlineData("UPDATE embeddings SET vector = x'0000004000000000' WHERE picture_key = 1")]
    public async Task A_wrong_vector_is_removed_so_that_it_is_made_again(string damage)
    {
        ICatalogStore store = await FilledAsync();
        Run(damage);

        (await store.Maintenance.CheckAsync()).IsSound.ShouldBeFalse();
        (await store.Maintenance.CheckAsync(repair: true)).IsSound.ShouldBeTrue();

        (await store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
        (await store.Embeddings.GetMissingAsync("hash")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("DELETE FROM product_texts WHERE rowid = 2")]
    [InlineData("INSERT INTO product_texts (rowid, title) VALUES (99, 'ghost')")]
    [InlineData(
        "DELETE FROM product_texts WHERE rowid = 2; INSERT INTO product_texts (rowid, title) VALUES (2, 'Cap')"
    )]
    public async Task Words_that_differ_are_written_anew(string damage)
    {
        ICatalogStore store = await FilledAsync();
        Run(damage);

        StoreCheckReport report = await store.Maintenance.CheckAsync();
        await store.Maintenance.CheckAsync(repair: true);

        report.IsSound.ShouldBeFalse();
        report.Findings.ShouldHaveSingleItem().Problem.ShouldContain("words");
        (await store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
        (await store.FindTextAsync("hat", 10)).Ranked.ShouldHaveSingleItem().ProductKey.ShouldBe(2);
        (await store.FindTextAsync("ghost", 10)).Ranked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM pictures WHERE key = 1", "not there")]
    [InlineData("DELETE FROM product_pictures WHERE product_key = 1", "no picture")]
    [InlineData("UPDATE products SET attributes = '{' WHERE key = 1", "cannot be read")]
    [InlineData("UPDATE products SET other_colours = '[' WHERE key = 1", "cannot be read")]
    public async Task Tells_of_rows_that_cannot_be_right(string damage, string words)
    {
        ICatalogStore store = await FilledAsync();
        Run(damage, keepTriggers: !damage.Contains("attributes", StringComparison.Ordinal));

        StoreCheckReport report = await store.Maintenance.CheckAsync();

        report.IsSound.ShouldBeFalse();
        report.Findings.Select(finding => finding.Problem).ShouldContain(p => p.Contains(words));
    }

    [Fact]
    public async Task Repairs_nothing_while_an_import_runs_but_checks_all_the_same()
    {
        ICatalogStore store = await FilledAsync();
        StoreCheckReport? during = null;
        CatalogException? refused = null;
        var source = new MemorySource(
            [Row("9", "Ninth", "i")],
            async _ =>
            {
                during = await store.Maintenance.CheckAsync();
                refused = await Should.ThrowAsync<CatalogException>(() =>
                    store.Maintenance.CheckAsync(repair: true)
                );
            }
        );

        await store.ImportAsync(source, "other");

        during.ShouldNotBeNull().IsSound.ShouldBeTrue();
        refused.ShouldNotBeNull().Message.ShouldContain("import");
    }

    private static MemorySource Rows() =>
        Of(Row("1", "Shoe", "a"), Row("2", "Hat", "b"), Row("3", "Sock", "c"));

    private async Task<ICatalogStore> FilledAsync()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        await store.ImportAsync(Rows(), "shop");
        IReadOnlyList<string> hashes = await store.Embeddings.GetMissingAsync("hash");
        await store.Embeddings.SaveAsync(
            "model",
            "hash",
            [.. hashes.Select(hash => new PictureEmbedding(hash, [0.6f, 0.8f]))]
        );
        return store;
    }

    private async Task<string> PictureOfAsync(ICatalogStore store, string id) =>
        StoreContents.PicturePath(_folder.Path, (await store.FindAsync(id)).Pictures[0]);

    private void Run(string sql, bool keepTriggers = true)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("closet.db")}");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = keepTriggers ? sql : $"DROP TRIGGER product_texts_change; {sql}";
        command.ExecuteNonQuery();
    }
}
