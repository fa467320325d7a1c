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
internal sealed class TrainingSetBuilder(ImageSettings image, string folder)
{
    private readonly PictureProcessor _processor = new(image);
    private readonly int _pixels = 3 * image.Width * image.Height;

    private string PicturesPath =>
        Path.Combine(folder, $"pictures-{image.Width}x{image.Height}.bin");

    private string ProductsPath =>
        Path.Combine(folder, $"products-{image.Width}x{image.Height}.json");

    /// <summary>The training set of a source; <paramref name="progress"/> hears the number of rows read.</summary>
    /// <exception cref="TrainingException">The folder holds the pictures of another source.</exception>
    public async Task<TrainingSet> BuildAsync(
        IProductSource source,
        int developmentTitles,
        int seed,
        IProgress<int> progress,
        CancellationToken cancellationToken
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

        return new TrainingSet(
            decoded.Products,
            new PictureCache(PicturesPath, _pixels),
            developmentTitles,
            seed
        );
    }

    private async Task DecodeAsync(
        IProductSource source,
        IProgress<int> progress,
        CancellationToken cancellationToken
    )
    {
        var products = new List<TrainingProduct>();
        var indexOfHash = new Dictionary<string, int>(StringComparer.Ordinal);
        await using (var pictures = File.Create(PicturesPath))
        {
            var decode = new TransformBlock<SourceRow, Decoded?>(
                Decode,
                new() { MaxDegreeOfParallelism = Environment.ProcessorCount, BoundedCapacity = 256 }
            );
            var write = new ActionBlock<Decoded?>(
                async decoded =>
                {
                    if (decoded is null)
                    {
                        return;
                    }

                    if (!indexOfHash.TryGetValue(decoded.Hash, out var index))
                    {
                        index = indexOfHash.Count;
                        indexOfHash.Add(decoded.Hash, index);
                        await pictures.WriteAsync(decoded.Planes, cancellationToken);
                    }

                    products.Add(new TrainingProduct(decoded.Product, index));
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

        // The list of products is written last: where it is, the pictures are whole.
        var half = ProductsPath + ".half";
        await File.WriteAllBytesAsync(
            half,
            JsonSerializer.SerializeToUtf8Bytes(new DecodedProducts(source.Description, products)),
            cancellationToken
        );
        File.Move(half, ProductsPath, overwrite: true);
    }

    private Decoded? Decode(SourceRow row)
    {
        if (row.Product is null || row.Pictures.Count == 0)
        {
            return null;
        }

        try
        {
            var tensor = _processor.Process(row.Pictures[0]);
            var hash = Convert.ToHexStringLower(SHA256.HashData(row.Pictures[0].Span));
            return new Decoded(row.Product, hash, ToBytes(tensor));
        }
        catch (PictureException error)
        {
            Console.Error.WriteLine($"{row.Where}: {error.Message} The product is left out.");
            return null;
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

    private sealed record Decoded(Product Product, string Hash, byte[] Planes);
}
