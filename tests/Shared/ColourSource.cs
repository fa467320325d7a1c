using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using NetVips;

namespace ClosetCompanion.Tests.Shared;

/// <summary>A source of products that are nothing but a colour.</summary>
internal sealed class ColourSource : IProductSource
{
    /// <summary>The rows, in their order; changed between imports.</summary>
    public List<SourceRow> Rows { get; } = [];

    public string Description => "colours";

    /// <summary>A red, a green, a blue, a yellow and a white shirt.</summary>
    public static ColourSource OfFive() =>
        new ColourSource()
            .Add("1", "Red shirt", 255, 0, 0)
            .Add("2", "Green shirt", 0, 255, 0)
            .Add("3", "Blue shirt", 0, 0, 255)
            .Add("4", "Yellow shirt", 255, 255, 0)
            .Add("5", "White shirt", 255, 255, 255);

    public ColourSource Add(string id, string title, int red, int green, int blue) =>
        Add(id, title, Picture(red, green, blue));

    public ColourSource Add(string id, string title, params byte[][] pictures) =>
        Add(
            new Product
            {
                Id = id,
                Title = title,
                Category = ["Apparel", "Shirts"],
                Colour = title.Split(' ')[0],
            },
            pictures
        );

    public ColourSource Add(Product product, params byte[][] pictures)
    {
        Rows.Add(
            new SourceRow
            {
                Where = $"row {product.Id}",
                Product = product,
                Pictures = [.. pictures.Select(picture => (ReadOnlyMemory<byte>)picture)],
            }
        );
        return this;
    }

    /// <summary>A PNG of one colour.</summary>
    public static byte[] Picture(int red, int green, int blue)
    {
        using var black = Image.Black(12, 12, bands: 3);
        using var colour = black + new double[] { red, green, blue };
        using var bytes = colour.Cast(Enums.BandFormat.Uchar);
        return bytes.PngsaveBuffer();
    }

    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation]
            CancellationToken cancellationToken = default
    )
    {
        foreach (var row in Rows)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<int?>(Rows.Count);
}
