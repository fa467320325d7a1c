using System.Globalization;
using System.Numerics.Tensors;
using ClosetCompanion.Catalog;
using ClosetCompanion.Clip;
using ClosetCompanion.SampleCloset;

namespace ClosetCompanion.Benchmarks.Looks;

/// <summary>Lays some products of the sample closet on grounds, and asks models which products these photos show.</summary>
/// <param name="models">Names and folders.</param>
/// <param name="output">Where pictures are written.</param>
internal sealed class LooksRun(IReadOnlyList<(string Name, string Folder)> models, string output)
{
    private const int Hits = 10;
    private const int Batch = 32;
    private const int Every = 61;

    /// <summary>Writes a picture for each photo, and the table.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(output);
        var products = new List<(Product Product, byte[] Picture)>();
        await foreach (var row in new SampleClosetSource().ReadAsync(cancellationToken))
        {
            products.Add((row.Product!, row.Pictures[0].ToArray()));
        }
        // One of every so many, whatever it is.
        int[] chosen = [.. Enumerable.Range(0, products.Count).Where(place => place % Every == 7)];
        byte[][] photos =
        [
            .. chosen.Select((place, number) => DrawnPhoto.Of(products[place].Picture, number)),
        ];
        var found = new List<int[][]>();
        foreach (var (_, folder) in models)
        {
            using var model = ClipModel.Load(folder);
            var gallery = await EmbedAsync(
                model,
                [.. products.Select(item => item.Picture)],
                cancellationToken
            );
            var asked = await EmbedAsync(model, photos, cancellationToken);
            found.Add([.. asked.Select(photo => Closest(photo, gallery))]);
        }
        Console.WriteLine(
            $"| photo of | {string.Join(" | ", models.Select(model => $"{model.Name}: place of it, of its kind, of its colour"))} |"
        );
        Console.WriteLine($"| --- |{string.Concat(models.Select(_ => " --- |"))}");
        for (var photo = 0; photo < photos.Length; photo++)
        {
            var own = chosen[photo];
            var rows = found.Select(one => one[photo]).ToArray();
            LooksSheet.Write(
                Path.Combine(output, $"photo-{photo + 1}.webp"),
                photos[photo],
                [.. rows.Select(row => row.Select(place => products[place].Picture).ToArray())]
            );
            var cells = rows.Select(row => Cell(row, own, [.. products.Select(p => p.Product)]));
            Console.WriteLine($"| {products[own].Product.Title} | {string.Join(" | ", cells)} |");
        }
    }

    private static string Cell(int[] row, int own, IReadOnlyList<Product> products)
    {
        var place = Array.IndexOf(row, own);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(place < 0 ? "none" : place + 1)}, {row.Count(hit => products[hit].Kind == products[own].Kind)}, {row.Count(hit => products[hit].Colour == products[own].Colour)}"
        );
    }

    private static int[] Closest(float[] photo, float[][] gallery) =>
        [
            .. Enumerable
                .Range(0, gallery.Length)
                .OrderByDescending(place => TensorPrimitives.Dot(photo, gallery[place]))
                .Take(Hits),
        ];

    private static async Task<float[][]> EmbedAsync(
        ClipModel model,
        byte[][] pictures,
        CancellationToken cancellationToken
    )
    {
        var vectors = new List<float[]>();
        foreach (var some in pictures.Chunk(Batch))
        {
            vectors.AddRange(
                await model.EmbedImageAsync(
                    [.. some.Select(picture => (ReadOnlyMemory<byte>)picture)],
                    cancellationToken
                )
            );
        }
        return [.. vectors];
    }
}
