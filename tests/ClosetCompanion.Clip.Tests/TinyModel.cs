using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Tests.Conversion;

namespace ClosetCompanion.Clip.Tests;

/// <summary>The small CLIP of the golden values as a model folder, converted once for the tests of a class.</summary>
public sealed class TinyModel : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ClipModel? _model;

    /// <summary>The model folder; skips the test where the golden values are absent.</summary>
    public string Folder
    {
        get
        {
            TinyClip.Folder();
            return _folder["model"];
        }
    }

    /// <summary>The opened model.</summary>
    public ClipModel Model => _model ??= ClipModel.Load(Folder);

    public async ValueTask InitializeAsync()
    {
        if (ClipFixtures.TryPath("tiny-clip") is { } published)
        {
            await ClipFolderConverter.ConvertAsync(published, _folder["model"], "tiny-clip");
        }
    }

    public ValueTask DisposeAsync()
    {
        _model?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
