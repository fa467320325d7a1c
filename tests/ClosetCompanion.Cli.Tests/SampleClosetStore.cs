using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Tests;

/// <summary>
/// What a fresh clone comes to: a store that the first search filled with the sample closet, and the model that comes with
/// the program. It is made once for all tests that look at it, since the model looks at every picture.
/// </summary>
public sealed class SampleClosetStore : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("closet-sample-");
    private Companion? _companion;

    public string DataFolder => _folder.FullName;

    /// <summary>What the first search answered.</summary>
    internal ClosetRun FirstSearch { get; private set; } = new(-1, "", "");

    public Companion Companion =>
        _companion ?? throw new InvalidOperationException("The sample closet was not made.");

    public async ValueTask InitializeAsync()
    {
        FirstSearch = await SearchAsync("black handbag");
        FirstSearch.ExitCode.ShouldBe(0, FirstSearch.Error);
        _companion = await Companion.OpenAsync(
            new CompanionOptions
            {
                DataFolder = DataFolder,
                ModelFolder = CompanionLocations.ResolveModelFolder(null, DataFolder),
            },
            progress: null,
            TestContext.Current.CancellationToken
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_companion is not null)
        {
            await _companion.DisposeAsync();
        }
        _folder.Delete(recursive: true);
    }

    /// <summary>Asks the program for the one best hit.</summary>
    internal Task<ClosetRun> SearchAsync(string query) =>
        ClosetRun.OfAsync("search", query, "--json", "--top", "1", "--data", DataFolder);
}
