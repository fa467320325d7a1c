using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Tests;

/// <summary>A store with the sample closet, made once by <c>closet sample</c>, and the model that comes with the program.</summary>
public sealed class SampleClosetStore : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("closet-sample-");
    private Companion? companion;

    public string DataFolder => folder.FullName;

    /// <summary>What the command said.</summary>
    public string Said { get; private set; } = "";

    public Companion Companion =>
        companion ?? throw new InvalidOperationException("The sample closet was not made.");

    public async ValueTask InitializeAsync()
    {
        var run = await ClosetRun.OfAsync("sample", "--data", DataFolder);
        run.ExitCode.ShouldBe(0, run.Error);
        Said = run.Out;
        companion = await Companion.OpenAsync(
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
        if (companion is not null)
        {
            await companion.DisposeAsync();
        }
        folder.Delete(recursive: true);
    }
}
