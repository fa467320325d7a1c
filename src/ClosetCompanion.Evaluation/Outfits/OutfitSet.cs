using System.IO.Compression;

namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>
/// Outfits that people put together, with their products: a zip of <c>outfits.csv</c> (outfit, product),
/// <c>products.csv</c> (id, category, kind, colour ...) and the pictures.
/// </summary>
/// <param name="Outfits">The products of each outfit, in the order of the file; two or more.</param>
/// <param name="Products">All products, in the order of the file.</param>
public sealed record OutfitSet(
    IReadOnlyList<IReadOnlyList<OutfitProduct>> Outfits,
    IReadOnlyList<OutfitProduct> Products
)
{
    private const string ProductsFile = "products.csv";
    private const string OutfitsFile = "outfits.csv";

    /// <summary>Reads it.</summary>
    /// <param name="path">The zip.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="EvaluationException">It cannot be read; the message says what is wrong and where.</exception>
    public static async Task<OutfitSet> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    )
    {
        await using var archive = await OpenAsync(path, cancellationToken);
        var products = CsvRows
            .Read(
                await TextOfAsync(archive, path, ProductsFile, cancellationToken),
                ProductsFile,
                "id",
                "category",
                "kind",
                "colour"
            )
            .Select(ProductOf)
            .DistinctBy(product => product.Id)
            .ToArray();
        var known = products.ToDictionary(product => product.Id, StringComparer.Ordinal);
        var rows = CsvRows.Read(
            await TextOfAsync(archive, path, OutfitsFile, cancellationToken),
            OutfitsFile,
            "outfit",
            "product"
        );
        foreach (var row in rows.Where(row => !known.ContainsKey(row["product"])))
        {
            throw new EvaluationException(
                $"{OutfitsFile}: outfit {row["outfit"]} has the product {row["product"]}, which {ProductsFile} has not."
            );
        }
        return new OutfitSet(
            [
                .. rows.GroupBy(row => row["outfit"], StringComparer.Ordinal)
                    .Select(outfit =>
                        (IReadOnlyList<OutfitProduct>)
                            [.. outfit.Select(row => known[row["product"]]).Distinct()]
                    )
                    .Where(outfit => outfit.Count > 1),
            ],
            products
        );
    }

    /// <summary>Reads the encoded pictures of all products, in their order.</summary>
    /// <param name="path">The zip.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="EvaluationException">A picture is not there; the message says which.</exception>
    public async Task<IReadOnlyList<byte[]>> ReadPicturesAsync(
        string path,
        CancellationToken cancellationToken = default
    )
    {
        await using var archive = await OpenAsync(path, cancellationToken);
        var pictures = new List<byte[]>();
        foreach (var product in Products)
        {
            var entry =
                archive.GetEntry(product.Picture)
                ?? throw new EvaluationException(
                    $"{path} has no picture {product.Picture} of the product {product.Id}."
                );
            await using var stream = await entry.OpenAsync(cancellationToken);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            pictures.Add(bytes.ToArray());
        }
        return pictures;
    }

    private static OutfitProduct ProductOf(Dictionary<string, string> row) =>
        new(
            row["id"],
            row["category"],
            row.GetValueOrDefault("family", ""),
            row["kind"],
            row["colour"],
            row.GetValueOrDefault("colour_es", ""),
            row.GetValueOrDefault("gender", ""),
            row.GetValueOrDefault("age", ""),
            row.GetValueOrDefault("fabric", ""),
            row.GetValueOrDefault("picture", "")
        );

    private static async Task<ZipArchive> OpenAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await ZipFile.OpenReadAsync(path, cancellationToken);
        }
        catch (Exception failed)
            when (failed is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new EvaluationException(
                $"{path} cannot be read as a zip of outfits: {failed.Message}",
                failed
            );
        }
    }

    private static async Task<string> TextOfAsync(
        ZipArchive archive,
        string path,
        string name,
        CancellationToken cancellationToken
    )
    {
        var entry =
            archive.GetEntry(name)
            ?? throw new EvaluationException(
                $"{path} has no {name}; a zip of outfits has {OutfitsFile} and {ProductsFile}."
            );
        using var reader = new StreamReader(await entry.OpenAsync(cancellationToken));
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
