using System.Runtime.InteropServices;
using ClosetCompanion.Clip.Models;
using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Clip.Encoders;

/// <summary>The picture tower: pixel tensors in, unit vectors out.</summary>
internal sealed class ImageEncoder : IDisposable
{
    /// <summary>What eight pictures take fits into the caches; more in one run are slower.</summary>
    public const int BatchSize = 8;

    private readonly TowerSessions _sessions;
    private readonly ImageSettings _settings;

    /// <summary>Opens the picture tower of a model folder, in the precision of the manifest.</summary>
    /// <exception cref="ModelException">The file does not fit the manifest.</exception>
    public ImageEncoder(string folder, ModelManifest manifest, int threads)
    {
        var path = Path.Combine(folder, TowerFiles.Image(manifest.Precision));
        _settings = manifest.Image;
        _sessions = new TowerSessions(
            count => new EncoderSession(
                path,
                "pixel_values",
                "image_embeds",
                manifest.Dimensions,
                count
            ),
            threads
        );
        int[] expected = [-1, 3, _settings.Height, _settings.Width];
        var shape = _sessions.InputShape;
        if (
            shape.Count != 4
            || shape
                .Zip(expected)
                .Any(pair => pair is { First: > 0, Second: > 0 } && pair.First != pair.Second)
        )
        {
            _sessions.Dispose();
            throw new ModelException(
                $"'{path}' takes pictures of shape [{string.Join(", ", shape)}], "
                    + $"but {ModelManifest.FileName} says {_settings.Height} x {_settings.Width} (height x width)."
            );
        }
    }

    /// <summary>Embeds at most <see cref="BatchSize"/> tensors that lie one after another.</summary>
    public float[][] Encode(
        ReadOnlyMemory<float> pixels,
        Batch batch,
        CancellationToken cancellationToken
    )
    {
        using var tensor = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance,
            MemoryMarshal.AsMemory(pixels),
            [batch.Count, 3, _settings.Height, _settings.Width]
        );
        return _sessions.Of(batch).Run(tensor, batch.Count, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _sessions.Dispose();
}
