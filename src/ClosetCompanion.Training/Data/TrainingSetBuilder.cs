using System.Text.Json;
using System.Threading.Tasks.Dataflow;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Files;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Data;

/// <summary>Reads a source once, decodes its pictures on all cores and keeps the result in a folder for later runs.</summary>
/// <param name="image">How pictures are prepared.</param>
/// <param name="folder">Where the result is kept.</param>
/// <param name="problems">Hears of products that are left out; the standard error stream if it is not given.</param>
internal sealed class TrainingSetBuilder(
    ImageSettings image,
    string folder,
    TextWriter? problems = null
)
{
    private readonly PlaneDecoder _decoder = new(image);
    private readonly int _pixels = 3 * image.Width * image.Height;

    private string PicturesPath =>
        Path.Combine(folder, $"pictures-{image.Width}x{image.Height}.bin");

    private string ProductsPath =>
        Path.Combine(folder, $"products-{image.Width}x{image.Height}.json");

    /// <summary>The training set of a source.</summary>
    /// <param name="source">The products.</param>
    /// <param name="developmentTitles">Titles to keep out of training.</param>
    /// <param name="seed">Chooses them.</param>
    /// <param name="progress">Hears of pictures decoded.</param>
    /// <param name="cancellationToken">Stops the decoding.</param>
    /// <param name="most">Products to train on at most.</param>
    /// <param name="testTitles">Titles to keep out of training and of all choices.</param>
    /// <param name="content">
    /// Tells whether the source is what was decoded earlier (<see cref="ContentKey"/>): where it differs, all is decoded
    /// again. Null leaves that to the source's name.
    /// </param>
    /// <exception cref="TrainingException">
    /// The folder holds the pictures of another source, its pictures are gone, or no product has a picture.
    /// </exception>
    public async Task<TrainingSet> BuildAsync(
        IProductSource source,
        int developmentTitles,
        int seed,
        IProgress<int> progress,
        CancellationToken cancellationToken,
        int? most = null,
        int testTitles = 0,
        string? content = null
    )
    {
        Directory.CreateDirectory(folder);
        var decoded = await ReadListAsync(cancellationToken);
        if (decoded is null || IsOutdated(decoded, source, content))
        {
            await DecodeAsync(source, content, progress, cancellationToken);
            decoded = (await ReadListAsync(cancellationToken))!;
        }

        if (decoded.Source != source.Description)
        {
            throw new TrainingException(
                $"{folder} holds the pictures of {decoded.Source}, not of {source.Description}. Use another folder for another source."
            );
        }

        CheckPictures(decoded.Products);
        return new TrainingSet(
            decoded.Products,
            new PictureCache(PicturesPath, _pixels),
            developmentTitles,
            seed,
            most,
            testTitles
        );
    }

    // Of another source, the message below tells; the same one with other contents was edited meanwhile.
    private static bool IsOutdated(
        DecodedProducts decoded,
        IProductSource source,
        string? content
    ) => decoded.Source == source.Description && content is not null && decoded.Content != content;

    private async Task<DecodedProducts?> ReadListAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(ProductsPath))
        {
            return null;
        }

        await using var file = File.OpenRead(ProductsPath);
        return await JsonSerializer.DeserializeAsync<DecodedProducts>(
            file,
            cancellationToken: cancellationToken
        );
    }

    private void CheckPictures(IReadOnlyList<TrainingProduct> products)
    {
        var wanted = (products.Max(product => product.Picture) + 1L) * _pixels;
        var file = new FileInfo(PicturesPath);
        var found = file.Exists ? file.Length : 0;
        if (found != wanted)
        {
            throw new TrainingException(
                $"{PicturesPath} has {found} bytes, where the pictures of {products.Count} products take {wanted}. Remove {ProductsPath}, and the pictures are decoded again."
            );
        }
    }

    private async Task DecodeAsync(
        IProductSource source,
        string? content,
        IProgress<int> progress,
        CancellationToken cancellationToken
    )
    {
        var products = new List<TrainingProduct>();
        var leftOut = new LeftOutRows(problems ?? Console.Error);
        var indexOfHash = new Dictionary<string, int>(StringComparer.Ordinal);
        await using (var pictures = File.Create(PicturesPath))
        {
            var decode = new TransformBlock<SourceRow, Decoded>(
                Decode,
                new() { MaxDegreeOfParallelism = Environment.ProcessorCount, BoundedCapacity = 256 }
            );
            var write = new ActionBlock<Decoded>(
                async decoded =>
                {
                    if (decoded.Product is not { } product)
                    {
                        leftOut.Add(decoded.Where, decoded.Problem);
                        return;
                    }

                    if (!indexOfHash.TryGetValue(decoded.Hash, out var index))
                    {
                        index = indexOfHash.Count;
                        indexOfHash.Add(decoded.Hash, index);
                        await pictures.WriteAsync(decoded.Planes, cancellationToken);
                    }

                    products.Add(new TrainingProduct(product, index));
                    progress.Report(products.Count);
                },
                new() { BoundedCapacity = 256 }
            );
            decode.LinkTo(write, new DataflowLinkOptions { PropagateCompletion = true });
            await foreach (var row in source.ReadAsync(cancellationToken))
            {
                await decode.SendAsync(row, cancellationToken);
            }

            decode.Complete();
            await write.Completion;
        }

        leftOut.Finish(products.Count, source.Description);

        // The list of products is written last: where it is, the pictures are whole.
        await WholeFile.WriteAsync(
            ProductsPath,
            JsonSerializer.SerializeToUtf8Bytes(
                new DecodedProducts(source.Description, products) { Content = content }
            ),
            cancellationToken
        );
    }

    private Decoded Decode(SourceRow row)
    {
        if (row.Product is null || row.Pictures.Count == 0)
        {
            return new Decoded(row.Where, row.Problem ?? "It has no picture.");
        }

        try
        {
            return new Decoded(row.Where, Problem: "")
            {
                Product = row.Product,
                Hash = Sha256Digest.Of(row.Pictures[0].Span),
                Planes = _decoder.Decode(row.Pictures[0]),
            };
        }
        catch (PictureException error)
        {
            return new Decoded(row.Where, error.Message);
        }
    }

    private sealed record DecodedProducts(string Source, IReadOnlyList<TrainingProduct> Products)
    {
        public string? Content { get; init; }
    }

    private sealed record Decoded(string Where, string Problem)
    {
        public Product? Product { get; init; }

        public string Hash { get; init; } = "";

        public byte[] Planes { get; init; } = [];
    }
}
