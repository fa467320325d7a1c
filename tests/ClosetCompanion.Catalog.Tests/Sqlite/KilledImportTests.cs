using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Sqlite;

public sealed class KilledImportTests
{
    private const int Products = 1050;

    private static readonly SourceRow[] _first = [.. Rows(edition: 1)];
    private static readonly SourceRow[] _second =
    [
        .. Rows(edition: 2).Where((_, n) => n % 11 != 0),
    ];

    [Fact]
    public async Task Ends_with_the_same_contents_as_one_that_was_never_stopped()
    {
        var random = new Random(20260716);
        string expected = await RunAsync([]);

        for (int round = 0; round < 4; round++)
        {
            int[] stops = [random.Next(Products), random.Next(Products), random.Next(Products)];
            (await RunAsync(stops)).ShouldBe(
                expected,
                $"stopped before the rows {string.Join(", ", stops)}"
            );
        }
    }

    /// <summary>Imports one edition and then the next, each stopped at these rows and run again.</summary>
    private static async Task<string> RunAsync(int[] stops)
    {
        using var folder = new TemporaryFolder();
        ICatalogStore store = await SqliteStore.OpenAsync(folder.Path, new StoppedClock());
        foreach (SourceRow[] edition in (SourceRow[][])[_first, _second])
        {
            foreach (int stop in stops)
            {
                await ImportUntilAsync(store, edition, stop);
            }
            await store.ImportAsync(new MemorySource(edition), "shop");
        }
        return StoreContents.Dump(folder.Path);
    }

    private static async Task ImportUntilAsync(ICatalogStore store, SourceRow[] rows, int stop)
    {
        using var stopping = new CancellationTokenSource();
        var source = new MemorySource(
            rows,
            async place =>
            {
                if (place == stop)
                {
                    await stopping.CancelAsync();
                }
            }
        );
        try
        {
            await store.ImportAsync(source, "shop", null, stopping.Token);
        }
        catch (OperationCanceledException) { }
    }

    private static IEnumerable<SourceRow> Rows(int edition) =>
        Enumerable
            .Range(0, Products)
            .Select(n =>
            {
                string title = n % 7 == 0 ? $"Shirt {n}, edition {edition}" : $"Shirt {n}";
                return Row($"{n}", title, $"picture {n / 5}", $"detail {n / 7}");
            });
}
