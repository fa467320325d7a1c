using ClosetCompanion.Catalog.Postgres.Tests.Servers;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Catalog.Store.Feeds;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Catalog.Tests;
using ClosetCompanion.Catalog.Tests.Contract;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Postgres.Tests;

public sealed class StoreCopyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task There_and_back_again_gives_the_same_rows_words_and_pictures()
    {
        SqliteStore first = await SqliteStore.OpenAsync(_folder.File("first"));
        await FillAsync(first);
        await using PostgresStore middle = await PostgresStore.OpenAsync(
            await TestDatabases.Current.MakeAsync(isStore: false)
        );
        SqliteStore last = await SqliteStore.OpenAsync(_folder.File("last"));

        await StoreCopy.RunAsync(first, middle);
        await StoreCopy.RunAsync(middle, last);

        foreach (string table in await TablesAsync())
        {
            (await RowsAsync("last", table)).ShouldBe(await RowsAsync("first", table), table);
        }
        (await last.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
        (await middle.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
        (await middle.ReadVersionAsync()).ShouldBe(await first.ReadVersionAsync());
    }

    [Fact]
    public async Task What_is_written_later_gets_new_keys_and_versions()
    {
        SqliteStore first = await SqliteStore.OpenAsync(_folder.File("first"));
        await FillAsync(first);
        await using PostgresStore copy = await PostgresStore.OpenAsync(
            await TestDatabases.Current.MakeAsync(isStore: true)
        );
        await StoreCopy.RunAsync(first, copy);
        long version = await copy.ReadVersionAsync();

        await copy.PutAsync("shop", "new", "Scarf");
        await copy.People.GiveAsync(
            Scope.Of("ann"),
            "shop",
            "new",
            Verdict.Like,
            OpinionOrigin.Unknown
        );

        (await copy.ReadVersionAsync()).ShouldBe(version + 1);
        (await copy.FindIdsAsync("scarf")).ShouldBe(["new"]);
        (await copy.People.GetPageAsync("ann", null, 9))
            .Select(opinion => opinion.Product.Product.Id)
            .ShouldBe(["new", "3", "1"]);
        (await copy.FindAsync("new")).Key.ShouldBeGreaterThan((await first.FindAsync("1")).Key);
    }

    [Fact]
    public async Task Nothing_is_copied_into_a_store_that_has_something()
    {
        SqliteStore first = await SqliteStore.OpenAsync(_folder.File("first"));
        await FillAsync(first);
        await using PostgresStore full = await PostgresStore.OpenAsync(
            await TestDatabases.Current.MakeAsync(isStore: true)
        );
        await full.Settings.SetAsync("name", "value");

        CatalogException told = await Should.ThrowAsync<CatalogException>(() =>
            StoreCopy.RunAsync(first, full)
        );

        told.Message.ShouldContain("not empty");
        (await full.ReadAllAsync(Scope.Everything)).ShouldBeEmpty();
    }

    private static async Task FillAsync(ICatalogStore store)
    {
        await store.PutAsync("shop", FullProduct.Of("1"), "front", "back");
        await store.PutAsync("shop", "2", "Red hat");
        await store.PutAsync(new CatalogueName("closet", "ann"), "3", "Sock");
        await store.EmbedAsync();
        await store.PutAsync("shop", "2", "Blue hat");
        await store.Products.RetireAsync("shop", ["2"]);
        await store.Keys.CreateAsync("me", Keys.ApiScope.Admin);
        await store.Settings.SetAsync("name", "value");
        await store.Fetched.SaveAsync(
            new FetchedPicture("http://x/1.jpg", new string('a', 64), DateTimeOffset.UnixEpoch)
        );
        var feed = new Feed("f", "shop", "http://x/feed", TimeSpan.FromHours(1));
        await store.Feeds.AddAsync(feed);
        await store.Feeds.FinishAsync(
            feed,
            new FeedRun(
                "f",
                DateTimeOffset.UnixEpoch,
                DateTimeOffset.UnixEpoch,
                FeedOutcome.Done,
                "Done."
            )
        );
        await store.Hooks.AddAsync(new ShopHook("h", "shop", "shopify") { Secret = "s" });
        await store.Hooks.ReplaceProductsAsync("h", "77", ["1"]);
        Scope ann = Scope.Of("ann");
        await store.People.SetSettingsAsync("ann", new PersonSettings { KeepsOpenings = true });
        await store.People.GiveAsync(ann, "shop", "1", Verdict.Like, OpinionOrigin.Unknown);
        await store.People.GiveAsync(ann, "closet", "3", Verdict.Save, OpinionOrigin.Unknown);
        await store.People.NoteOpeningAsync(ann, "shop", "2", new OpinionOrigin { Query = "hat" });
        await store.PutAsync(ClosetName.Of("ann"), "own", "Scarf");
        await store.Closets.SetDetailsAsync("ann", "own", new ItemDetails { Notes = "warm" });
        await store.Closets.WearAsync("ann", "own", new DateOnly(2026, 11, 28));
        ClosetItem own = (await store.Closets.FindAsync("ann", "own"))!;
        await store.Outfits.AddAsync(
            "ann",
            new Outfit("monday", "Monday", [new OutfitPiece(own.Product.Key, 1, 500, 500, 300)])
        );
        await store.Outfits.WearAsync("ann", "monday", new DateOnly(2026, 11, 30));
        Invitation invited = await store.Accounts.InviteAsync("Bob", "bob@mail.example");
        await store.Accounts.TakeAsync(
            invited.Token,
            new NewSecret("a hash", AccountContract.PasskeyOf(invited.Account.Id, 7))
        );
    }

    private Task<List<string>> TablesAsync() =>
        ReadAsync(
            "first",
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'product!_texts%' ESCAPE '!' AND name NOT LIKE 'sqlite%' AND name NOT IN ('schema_versions', 'jobs', 'embedding_chunks') AND name NOT LIKE '!_!_%' ESCAPE '!'"
        );

    private async Task<List<string>> RowsAsync(string store, string table)
    {
        List<string> columns = await ReadAsync(
            store,
            $"SELECT name FROM pragma_table_info('{table}')"
        );
        return await ReadAsync(
            store,
            $"SELECT concat_ws('|', {string.Join(", ", columns.Select(column => $"quote({column})"))}) FROM {table} ORDER BY 1"
        );
    }

    private async Task<List<string>> ReadAsync(string store, string query)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_folder.File(store), "closet.db")}"
        );
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        await using SqliteDataReader reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }
        return rows;
    }
}
