using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using CsCheck;

namespace ClosetCompanion.Catalog.Tests.Import;

public sealed class MessyTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MessyTableTests()
    {
        _folder.Write("secret.jpg", "not for anybody");
        _folder.Write("table/pictures/one.jpg", "a picture");
        _folder.Write("table/pictures/empty.jpg", "");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_good_row_is_imported_and_every_other_one_is_reported_with_its_line()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.File("data"));
        int tables = 0;

        await MessyTable.Any.SampleAsync(
            async table =>
            {
                var (path, lines) = table.Write(_folder.File("table"));
                string catalogue = $"table {Interlocked.Increment(ref tables)}";
                int[] good = [.. GoodRows(table)];
                if (good.Length == 0)
                {
                    await Should.ThrowAsync<CatalogException>(() =>
                        store.ImportAsync(new FeedSource(path), catalogue)
                    );
                    return;
                }

                ImportReport first = await store.ImportAsync(new FeedSource(path), catalogue);
                ImportReport second = await store.ImportAsync(new FeedSource(path), catalogue);

                (first.Added, second.Unchanged).ShouldBe((good.Length, good.Length));
                (second.Added, second.Changed, second.Retired).ShouldBe((0, 0, 0));
                first
                    .Skipped.Select(row => row.Where)
                    .ShouldBe(Places(path, lines, Enumerable.Range(0, lines.Length).Except(good)));
                first.Skipped.ShouldAllBe(row => row.Reason.Length > 0);
                first
                    .Partial.Select(row => row.Where)
                    .ShouldBe(
                        Places(path, lines, good.Where(row => table.Rows[row].HasSecondPicture))
                    );
                await ShouldHoldAsync(store, catalogue, [.. good.Select(row => table.Rows[row])]);
            },
            iter: 150,
            threads: 1
        );
    }

    // The first row with an id counts.
    private static IEnumerable<int> GoodRows(MessyTable table) =>
        Enumerable
            .Range(0, table.Rows.Length)
            .Where(row => table.Rows[row].Kind == MessyRow.Fault.None)
            .GroupBy(row => table.Rows[row].Id)
            .Select(rows => rows.First())
            .Order();

    private static IEnumerable<string> Places(string path, int[] lines, IEnumerable<int> rows) =>
        rows.Select(row => $"{Path.GetFileName(path)} line {lines[row]}");

    private static async Task ShouldHoldAsync(
        ICatalogStore store,
        string catalogue,
        MessyRow[] expected
    )
    {
        List<StoredProduct> stored = await store.ReadAllAsync(Scope.Public.Only(catalogue));
        stored.Select(product => product.Product.Id).ShouldBe(expected.Select(row => $"{row.Id}"));
        stored
            .Select(product => product.Product.Title)
            .ShouldBe(expected.Select(row => row.ExpectedTitle));
        stored
            .Select(product => product.Product.Colour)
            .ShouldBe(expected.Select(row => row.ExpectedColour));
        stored.ShouldAllBe(product => product.Pictures.Count == 1);
    }
}
