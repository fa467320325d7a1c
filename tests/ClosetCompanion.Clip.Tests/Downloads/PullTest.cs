using System.Collections.Concurrent;
using ClosetCompanion.Clip.Downloads;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Tests.Shared.Hub;

namespace ClosetCompanion.Clip.Tests.Downloads;

/// <summary>Pulls a small CLIP from a hub on this machine that misbehaves as it is told.</summary>
public abstract class PullTest : IAsyncLifetime
{
    protected const string Repository = "patrickjohncyh/fashion-clip";
    protected const int Half = 1_000_000;

    private protected TemporaryFolder Folder { get; } = new();
    private protected ConcurrentQueue<ModelProgress> Reports { get; } = new();
    private protected HubServer Hub { get; private set; } = null!;
    private protected long WeightBytes { get; private set; }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected ModelRegistry Registry => new(Folder["home"]);

    public async ValueTask InitializeAsync()
    {
        Hub = await HubServer.StartAsync(Cancellation);
        Hub.Publish(Repository, await RandomClip.WriteAsync(Folder["published"], Cancellation));
        WeightBytes = new FileInfo(Folder["published/model.safetensors"]).Length;
        WeightBytes.ShouldBeGreaterThan(2 * Half - 100_000);
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        Folder.Dispose();
    }

    private protected static DownloadOptions Options() =>
        new()
        {
            Tries = 3,
            FirstPause = TimeSpan.FromMilliseconds(10),
            LongestPause = TimeSpan.FromMilliseconds(50),
        };

    private protected Task<InstalledModel> PullAsync(
        string model = "fashion-clip",
        string? name = null,
        string? revision = null,
        DownloadOptions? options = null
    ) =>
        new ModelPull(Registry, ModelHub.Parse(Hub.Address), options ?? Options()).RunAsync(
            model,
            name,
            revision,
            new Relay(Reports.Enqueue),
            Cancellation
        );

    private protected async Task<string> RefusalAsync(
        DownloadOptions? options = null,
        string model = "fashion-clip"
    ) =>
        (await Should.ThrowAsync<ModelException>(() => PullAsync(model, options: options))).Message;

    /// <summary>What lies in the home beside models and lock.</summary>
    private protected IEnumerable<string> UploadCleanup() =>
        Directory
            .EnumerateFiles(Folder["home"], "*", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(Folder["home"], path)[0] == '.')
            .Where(path => Path.GetFileName(path) != ".lock");

    private protected sealed class Relay(Action<ModelProgress> receive) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value) => receive(value);
    }
}
