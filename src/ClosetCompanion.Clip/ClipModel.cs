using ClosetCompanion.Clip.Encoders;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip;

/// <summary>Both encoders of one model: texts and pictures in, unit vectors of one shared space out.</summary>
/// <remarks>All members may be called from several threads at once.</remarks>
public sealed class ClipModel : IDisposable
{
    private readonly PictureProcessor _processor;
    private readonly ImageEncoder _images;
    private readonly TextEncoder _texts;
    private readonly PicturePipeline _pictures;
    private volatile bool _disposed;

    private ClipModel(
        ModelManifest manifest,
        PictureProcessor processor,
        ImageEncoder images,
        TextEncoder texts,
        int threads
    )
    {
        Manifest = manifest;
        _processor = processor;
        _images = images;
        _texts = texts;
        _pictures = new PicturePipeline(processor, images, threads);
    }

    /// <summary>The manifest of the model folder, in the precision that was loaded.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>The tokenizer of texts.</summary>
    public ITokenizer Tokenizer => _texts.Tokenizer;

    /// <summary>Opens a model folder: reads its manifest, checks that the files are there and starts both encoders.</summary>
    /// <remarks>
    /// The hashes of a folder up to 64 MiB are checked too; for a larger one there is <see cref="VerifyAsync"/>.
    /// </remarks>
    /// <exception cref="ModelException">The folder is not a usable model; the message says why.</exception>
    public static ClipModel Load(string folder, ClipModelOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        options ??= new ClipModelOptions();
        var manifest = ModelManifestJson.Read(folder).At(options.Precision);
        ModelFiles.Check(folder, manifest);
        var processor = new PictureProcessor(manifest.Image, options.PictureLimits);
        var texts = new TextEncoder(folder, manifest, options.Threads);
        try
        {
            var images = new ImageEncoder(folder, manifest, options.Threads);
            return new ClipModel(manifest, processor, images, texts, options.Threads);
        }
        catch
        {
            texts.Dispose();
            throw;
        }
    }

    /// <summary>Checks the SHA-256 of every file of a model folder, which takes a second for each gigabyte or so.</summary>
    /// <exception cref="ModelException">A file is missing or has changed; the message says which.</exception>
    public static async Task VerifyAsync(
        string folder,
        CancellationToken cancellationToken = default
    )
    {
        var manifest = await ModelManifestJson.ReadAsync(folder, cancellationToken);
        await ModelFiles.VerifyAsync(folder, manifest, cancellationToken);
    }

    /// <summary>Embeds texts. Returns one unit vector of <see cref="ModelManifest.Dimensions"/> components for each.</summary>
    public Task<float[][]> EmbedTextAsync(
        IReadOnlyList<string> texts,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(texts);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Task.Run(() => _texts.EncodeAsync(texts, cancellationToken), cancellationToken);
    }

    /// <summary>Embeds encoded pictures (JPEG, PNG, WebP ...). Returns one unit vector for each.</summary>
    /// <exception cref="PictureException">A picture cannot be read; the error says which one and why.</exception>
    public Task<float[][]> EmbedImageAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _pictures.EmbedAsync(pictures, cancellationToken);
    }

    /// <summary>
    /// Turns an encoded picture into the pixel tensor of this model, [3, Height, Width] in one array. Safe to call on
    /// several threads while the encoder works.
    /// </summary>
    /// <exception cref="PictureException">The picture cannot be read; the error says why.</exception>
    public float[] PreprocessPicture(ReadOnlyMemory<byte> picture) => _processor.Process(picture);

    /// <summary>
    /// Decodes a picture and resizes it to what this model looks at. Embedding the result again gives the vector of the
    /// picture itself.
    /// </summary>
    /// <param name="picture">The encoded picture.</param>
    /// <param name="cancellationToken">Stops the decoding.</param>
    /// <exception cref="PictureException">The picture cannot be read; the error says why.</exception>
    public RgbPicture FitPicture(
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken = default
    ) => _processor.Fit(picture, cancellationToken);

    /// <summary>Resizes a decoded picture to what this model looks at.</summary>
    public RgbPicture FitPicture(RgbPicture picture) => _processor.Fit(picture);

    /// <summary>The number of floats of a pixel tensor: 3 x height x width.</summary>
    public int TensorLength => _processor.TensorLength;

    /// <summary>
    /// Writes the pixel tensor of an encoded picture, [3, Height, Width]. Safe to call on several threads while the
    /// encoder works.
    /// </summary>
    /// <param name="picture">The encoded picture.</param>
    /// <param name="tensor">Takes <see cref="TensorLength"/> floats.</param>
    /// <exception cref="PictureException">The picture cannot be read; the error says why.</exception>
    public void PreprocessPicture(ReadOnlyMemory<byte> picture, Span<float> tensor) =>
        _processor.Process(picture, tensor);

    /// <summary>Embeds <paramref name="count"/> pixel tensors lying one after another. Returns one unit vector for each.</summary>
    public Task<float[][]> EmbedPixelsAsync(
        ReadOnlyMemory<float> pixels,
        int count,
        CancellationToken cancellationToken = default
    )
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var length = _processor.TensorLength;
        if (count < 0 || pixels.Length != (long)count * length)
        {
            throw new ArgumentException(
                $"{count} tensors of {length} floats were announced, but there are {pixels.Length} floats.",
                nameof(pixels)
            );
        }

        return _pictures.EmbedAsync(pixels, count, cancellationToken);
    }

    /// <summary>Frees both encoders. Runs that are under way come to their end first; later calls are refused.</summary>
    public void Dispose()
    {
        _disposed = true;
        _images.Dispose();
        _texts.Dispose();
    }
}
