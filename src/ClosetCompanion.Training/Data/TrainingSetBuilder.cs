using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks.Dataflow;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Models;
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
    private readonly PictureProcessor _processor = new(image);
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
    /// <exception cref="TrainingException">
    /// The folder holds the pictures of another source, its pictures are gone, or no product has a picture.
    /// </exception>
    public async Task<TrainingSet> BuildAsync(
        IProductSource source,
        int developmentTitles,
        int seed,
        IProgress<int> progress,
        CancellationToken cancellationToken,
        int? most = null
    )
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(ProductsPath))
        {
            await DecodeAsync(source, progress, cancellationToken);
        }

        await using var file = File.OpenRead(ProductsPath);
        var decoded = await JsonSerializer.DeserializeAsync<DecodedProducts>(
            file,
            cancellationToken: cancellationToken
        );
        if (decoded!.Source != source.Description)
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
            most
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
        var half = ProductsPath + ".half";
        await File.WriteAllBytesAsync(
            half,
            JsonSerializer.SerializeToUtf8Bytes(new DecodedProducts(source.Description, products)),
            cancellationToken
        );
        File.Move(half, ProductsPath, overwrite: true);
    }

    private Decoded Decode(SourceRow row)
    {
        if (row.Product is null || row.Pictures.Count == 0)
        {
            return new Decoded(row.Where, row.Problem ?? "It has no picture.");
        }

        try
        {
            var tensor = _processor.Process(row.Pictures[0]);
            return new Decoded(row.Where, Problem: "")
            {
                Product = row.Product,
                Hash = Convert.ToHexStringLower(SHA256.HashData(row.Pictures[0].Span)),
                Planes = ToBytes(tensor),
            };
        }
        catch (PictureException error)
        {
            return new Decoded(row.Where, error.Message);
        }
    }

    /// <summary>Undoes the normalisation, exactly: the pixels were 8-bit before it.</summary>
    private byte[] ToBytes(float[] tensor)
    {
        var bytes = new byte[tensor.Length];
        var plane = tensor.Length / 3;
        for (var i = 0; i < tensor.Length; i++)
        {
            var channel = i / plane;
            bytes[i] = (byte)
                MathF.Round(((tensor[i] * image.Std[channel]) + image.Mean[channel]) * 255);
        }

        return bytes;
    }

    private sealed record DecodedProducts(string Source, IReadOnlyList<TrainingProduct> Products);

    private sealed record Decoded(string Where, string Problem)
    {
        public Product? Product { get; init; }

        public string Hash { get; init; } = "";

        public byte[] Planes { get; init; } = [];
    }
}
