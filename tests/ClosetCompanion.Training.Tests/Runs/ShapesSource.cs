using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using NetVips;

namespace ClosetCompanion.Training.Tests.Runs;

/// <summary>Drawn pictures of shapes in several colours, each a little different, with titles such as "red ring".</summary>
internal sealed class ShapesSource(int perTitle, int seed) : IProductSource
{
    private const int Side = 48;

    private static readonly (string Name, double[] Rgb)[] _colours =
    [
        ("red", [220, 30, 30]),
        ("green", [20, 150, 40]),
        ("blue", [30, 60, 210]),
        ("yellow", [240, 220, 30]),
        ("black", [20, 20, 20]),
    ];

    private static readonly string[] _shapes = ["disc", "ring", "bar", "post"];

    /// <summary>Whether there are pictures of the shapes.</summary>
    public bool WithPictures { get; init; } = true;

    public string Description => $"shapes {seed}";

    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        new(_colours.Length * _shapes.Length * perTitle);

    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await Task.CompletedTask;
        var random = new Random(seed);
        var id = 0;
        foreach (var (colour, rgb) in _colours)
        {
            foreach (var shape in _shapes)
            {
                for (var i = 0; i < perTitle; i++)
                {
                    yield return new SourceRow
                    {
                        Where = $"shape {id}",
                        Product = new Product
                        {
                            Id = $"{id++}",
                            Title = $"{colour} {shape}",
                            Category = [shape],
                            Colour = colour,
                        },
                        Pictures = WithPictures ? [Draw(shape, rgb, random)] : [],
                    };
                }
            }
        }
    }

    /// <summary>The same as files: <c>folder/shape/colour shape 12.png</c>.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        await foreach (var row in ReadAsync(cancellationToken))
        {
            var home = Path.Combine(folder, row.Product!.Category[0]);
            Directory.CreateDirectory(home);
            await File.WriteAllBytesAsync(
                Path.Combine(home, $"{row.Product.Title} {row.Product.Id}.png"),
                row.Pictures[0].ToArray(),
                cancellationToken
            );
        }
    }

    private static byte[] Draw(string shape, double[] rgb, Random random)
    {
        using var white = Image
            .Black(Side, Side, bands: 3)
            .Linear([1, 1, 1], [255, 255, 255])
            .Cast(Enums.BandFormat.Uchar);
        var (x, y) = (random.Next(18, 30), random.Next(18, 30));
        var size = random.Next(9, 14);
        using var drawn = white.Mutate(picture =>
        {
            switch (shape)
            {
                case "disc":
                    picture.DrawCircle(rgb, x, y, size, fill: true);
                    break;
                case "ring":
                    picture.DrawCircle(rgb, x, y, size, fill: true);
                    picture.DrawCircle([255, 255, 255], x, y, size - 4, fill: true);
                    break;
                case "bar":
                    picture.DrawRect(rgb, x - size, y - 3, 2 * size, 6, fill: true);
                    break;
                default:
                    picture.DrawRect(rgb, x - 3, y - size, 6, 2 * size, fill: true);
                    break;
            }
        });
        return drawn.PngsaveBuffer();
    }
}
