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

    private ClipModel(
        ModelManifest manifest,
        PictureProcessor processor,
        ImageEncoder images,
        TextEncoder texts
    )
    {
        Manifest = manifest;
        _processor = processor;
        _images = images;
        _texts = texts;
    }

    /// <summary>What the model folder says about itself.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>What texts are cut into tokens with.</summary>
    public ClipTokenizer Tokenizer => _texts.Tokenizer;

    /// <summary>Opens a model folder: reads its manifest, checks that the files are there and starts both encoders.</summary>
    /// <remarks>
    /// The hashes of a folder up to 64 MiB are checked too; for a larger one there is <see cref="VerifyAsync"/>.
    /// </remarks>
    /// <exception cref="ModelException">The folder is not a usable model; the message says why.</exception>
    public static ClipModel Load(string folder, ClipModelOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        options ??= new ClipModelOptions();
        var manifest = ModelManifestJson.Read(folder);
        ModelFiles.Check(folder, manifest);
        var processor = new PictureProcessor(manifest.Image, options.PictureLimits);
        var texts = new TextEncoder(folder, manifest, options.Threads);
        try
        {
            var images = new ImageEncoder(folder, manifest, options.Threads);
            return new ClipModel(manifest, processor, images, texts);
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
        return Task.Run(() => _texts.Encode(texts, cancellationToken), cancellationToken);
    }

    /// <summary>Embeds encoded pictures (JPEG, PNG, WebP ...). Returns one unit vector for each.</summary>
    /// <exception cref="PictureException">A picture cannot be read; the error says which one and why.</exception>
    public async Task<float[][]> EmbedImageAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(pictures);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var embeddings = new List<float[]>(pictures.Count);
        var coming = PreprocessBatchAsync(pictures, 0, stop.Token);
        try
        {
            while (embeddings.Count < pictures.Count)
            {
                var pixels = await coming;
                var count = pixels.Length / _processor.TensorLength;
                // The next batch is decoded while the encoder works on this one.
                coming = PreprocessBatchAsync(pictures, embeddings.Count + count, stop.Token);
                embeddings.AddRange(await EmbedPixelsAsync(pixels, count, stop.Token));
            }
        }
        finally
        {
            // After a failure nothing goes on reading the caller's pictures.
            await stop.CancelAsync();
            await ((Task)coming).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return [.. embeddings];
    }

    /// <summary>
    /// Turns an encoded picture into the pixel tensor of this model, [3, Height, Width] in one array. Safe to call on
    /// several threads while the encoder works.
    /// </summary>
    /// <exception cref="PictureException">The picture cannot be read; the error says why.</exception>
    public float[] PreprocessPicture(ReadOnlyMemory<byte> picture) => _processor.Process(picture);

    /// <summary>Embeds <paramref name="count"/> pixel tensors lying one after another. Returns one unit vector for each.</summary>
    public Task<float[][]> EmbedPixelsAsync(
        ReadOnlyMemory<float> pixels,
        int count,
        CancellationToken cancellationToken = default
    )
    {
        var length = _processor.TensorLength;
        if (count < 0 || pixels.Length != (long)count * length)
        {
            throw new ArgumentException(
                $"{count} tensors of {length} floats were announced, but there are {pixels.Length} floats.",
                nameof(pixels)
            );
        }

        return Task.Run(
            () =>
            {
                var embeddings = new List<float[]>(count);
                while (embeddings.Count < count)
                {
                    var batch = Math.Min(count - embeddings.Count, ImageEncoder.BatchSize);
                    var part = pixels.Slice(embeddings.Count * length, batch * length);
                    embeddings.AddRange(_images.Encode(part, batch, cancellationToken));
                }

                return embeddings.ToArray();
            },
            cancellationToken
        );
    }

    /// <summary>Frees both encoders; runs that are under way come to their end first.</summary>
    public void Dispose()
    {
        _images.Dispose();
        _texts.Dispose();
    }

    private async Task<float[]> PreprocessBatchAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        int first,
        CancellationToken cancellationToken
    )
    {
        var count = Math.Min(pictures.Count - first, ImageEncoder.BatchSize);
        var length = _processor.TensorLength;
        var pixels = GC.AllocateUninitializedArray<float>(count * length);
        await Parallel.ForAsync(
            0,
            count,
            cancellationToken,
            (index, _) =>
            {
                Preprocess(pictures, first + index, pixels.AsSpan(index * length, length));
                return ValueTask.CompletedTask;
            }
        );
        return pixels;
    }

    private void Preprocess(
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        int index,
        Span<float> tensor
    )
    {
        try
        {
            _processor.Process(pictures[index], tensor);
        }
        catch (PictureException problem)
        {
            var which = pictures.Count == 1 ? "" : $"Picture {index + 1} of {pictures.Count}: ";
            throw new PictureException(problem.Error, which + problem.Message, problem)
            {
                Index = index,
            };
        }
    }
}
