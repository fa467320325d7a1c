using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Import.Running;

public sealed class ImportPreviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Says_what_an_import_would_do_and_changes_nothing()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        await store.ImportAsync(
            Of(Row("1", "Shoe", "a"), Row("2", "Hat", "b"), Row("3", "Sock", "c")),
            "shop"
        );
        MemorySource next = Of(
            Row("1", "Shoe", "a"),
            Row("2", "Red hat", "b"),
            Row("4", "Scarf", "d"),
            new SourceRow { Where = "row 5", Problem = "It has no picture." }
        );
        string before = StoreContents.Dump(_folder.Path);

        ImportReport told = await new CatalogueImport(next, "shop").PreviewAsync(store);

        StoreContents.Dump(_folder.Path).ShouldBe(before);
        ImportReport done = await store.ImportAsync(next, "shop");
        (told.Added, told.Changed, told.Unchanged, told.Retired).ShouldBe((1, 1, 1, 1));
        (done.Added, done.Changed, done.Unchanged, done.Retired).ShouldBe((1, 1, 1, 1));
        told.Skipped.ShouldBe(done.Skipped);
    }

    [Fact]
    public async Task Needs_no_store()
    {
        ImportReport told = await new CatalogueImport(
            Of(Row("1", "Shoe", "a")),
            "shop"
        ).PreviewAsync(store: null);

        told.Added.ShouldBe(1);
    }

    [Fact]
    public async Task Says_that_no_row_can_be_used() =>
        (
            await Should.ThrowAsync<CatalogException>(() =>
                new CatalogueImport(Of(Row("1", " ", "a")), "shop").PreviewAsync(store: null)
            )
        ).Message.ShouldContain("no title");
}
