using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip;

/// <summary>Both encoders of one model: texts and pictures in, unit vectors of one shared space out.</summary>
/// <remarks>All members may be called from several threads at once.</remarks>
public sealed class ClipModel : IDisposable
{
    /// <summary>What the model folder says about itself.</summary>
    public ModelManifest Manifest => throw new NotImplementedException();

    /// <summary>Opens a model folder: reads its manifest, checks that the files are there and starts both encoders.</summary>
    /// <exception cref="ModelException">The folder is not a usable model; the message says why.</exception>
    public static ClipModel Load(string folder, ClipModelOptions? options = null) =>
        throw new NotImplementedException();

    /// <summary>Embeds texts. Returns one unit vector of <see cref="ModelManifest.Dimensions"/> components for each.</summary>
    public Task<float[][]> EmbedTextAsync(
        IReadOnlyList<string> texts,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>Embeds encoded pictures (JPEG, PNG, WebP ...). Returns one unit vector for each.</summary>
    /// <exception cref="Imaging.PictureException">A picture cannot be read; the error says which one and why.</exception>
    public Task<float[][]> EmbedImageAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>
    /// Turns an encoded picture into the pixel tensor of this model, [3, Height, Width] in one array. Safe to call on
    /// several threads while the encoder works.
    /// </summary>
    /// <exception cref="Imaging.PictureException">The picture cannot be read; the error says why.</exception>
    public float[] PreprocessPicture(ReadOnlyMemory<byte> picture) =>
        throw new NotImplementedException();

    /// <summary>Embeds <paramref name="count"/> pixel tensors lying one after another. Returns one unit vector for each.</summary>
    public Task<float[][]> EmbedPixelsAsync(
        ReadOnlyMemory<float> pixels,
        int count,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <inheritdoc />
    public void Dispose() => throw new NotImplementedException();
}
