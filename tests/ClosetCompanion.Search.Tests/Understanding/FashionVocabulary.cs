using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Search.Understanding;
using ClosetCompanion.Search.Understanding.Vocabulary;

namespace ClosetCompanion.Search.Tests.Understanding;

/// <summary>Reads queries as a shop with the Fashion Product Images set would.</summary>
internal static class FashionVocabulary
{
    private const string SolutionFile = "ClosetCompanion.slnx";
    private static readonly SemaphoreSlim _lock = new(1);
    private static QueryReader? _reader;

    /// <summary>A reader for the set; the test is skipped where the set is absent.</summary>
    public static async Task<QueryReader> ReaderAsync()
    {
        await _lock.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _reader ??= await LearnAsync();
        }
        finally
        {
            _lock.Release();
        }
    }

    private static async Task<QueryReader> LearnAsync()
    {
        var shared =
            Environment.GetEnvironmentVariable("CLOSET_SHARED")
            ?? Path.Combine(RepositoryRoot(), "..", "shared");
        var archive = Path.Combine(shared, "data", "fashion-product-images.zip");
        if (!File.Exists(archive))
        {
            Assert.Skip(
                $"'{archive}' is not there; name the folder of shared data in CLOSET_SHARED."
            );
        }
        var builder = new CatalogueVocabularyBuilder();
        await foreach (
            var row in ProductSources.Open(archive).ReadAsync(TestContext.Current.CancellationToken)
        )
        {
            if (row.Product is { } product)
            {
                builder.Add(product);
            }
        }
        return new QueryReader(builder.Build());
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, SolutionFile)))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? AppContext.BaseDirectory;
    }
}
