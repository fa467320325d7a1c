using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Training.Tests;

/// <summary>The Fashion Product Images set, which lies beside the repository.</summary>
internal static class FashionSet
{
    private const string SolutionFile = "ClosetCompanion.slnx";

    /// <summary>The archive; the test is skipped where it is absent.</summary>
    public static string Archive
    {
        get
        {
            var shared =
                Environment.GetEnvironmentVariable("CLOSET_SHARED")
                ?? Path.Combine(RepositoryRoot(), "..", "shared");
            var path = Path.Combine(shared, "data", "fashion-product-images.zip");
            if (!File.Exists(path))
            {
                Assert.Skip(
                    $"'{path}' is not there; name the folder of shared data in CLOSET_SHARED."
                );
            }

            return path;
        }
    }

    /// <summary>All products of the set.</summary>
    public static async Task<IReadOnlyList<Product>> ProductsAsync() =>
        await ProductSources
            .Open(Archive)
            .ReadAsync(TestContext.Current.CancellationToken)
            .Where(row => row.Product is not null)
            .Select(row => row.Product!)
            .ToListAsync(TestContext.Current.CancellationToken);

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, SolutionFile)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? AppContext.BaseDirectory;
    }
}
