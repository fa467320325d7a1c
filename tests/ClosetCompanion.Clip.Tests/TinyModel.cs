using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tests.Conversion;

namespace ClosetCompanion.Clip.Tests;

/// <summary>The small CLIP of the golden values as a model folder, converted once for the tests of a class.</summary>
public sealed class TinyModel : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ClipModel? _model;
    private ClipModel? _integers;

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

    /// <summary>The same model on 8-bit integers.</summary>
    public ClipModel Integers =>
        _integers ??= ClipModel.Load(
            Folder,
            new ClipModelOptions { Precision = ModelPrecision.Int8 }
        );

    public async ValueTask InitializeAsync()
    {
        if (ClipFixtures.TryPath("tiny-clip") is { } published)
        {
            await ClipFolderConverter.ConvertAsync(
                published,
                _folder["model"],
                new ClipFolderConversionOptions
                {
                    Id = "tiny-clip",
                    Precisions = [ModelPrecision.Fp32, ModelPrecision.Int8],
                }
            );
        }
    }

    public ValueTask DisposeAsync()
    {
        _model?.Dispose();
        _integers?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
