using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>Thirty products in six colours, and two with awkward data.</summary>
/// <param name="opened">Rows are read once this is done, so that a test can look at the start.</param>
public sealed class PaintedCloset(Task? opened = null) : IProductSource
{
    public const int Count = 32;

    private static readonly (string Name, int Width, int Height)[] _kinds =
    [
        ("Polo shirt", 60, 80),
        ("T-shirt", 120, 160),
        ("Watch", 80, 80),
        ("Shoe", 160, 120),
        ("Dress", 60, 120),
    ];

    public string Description => "the painted closet";

    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) => new(Count);

    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await (opened ?? Task.CompletedTask).WaitAsync(cancellationToken);
        foreach (var colour in Paint.Colours.Keys)
        {
            for (var kind = 0; kind < _kinds.Length; kind++)
            {
                yield return Row(colour, kind);
            }
        }

        yield return Awkward(
            "with/slash & sign",
            "<script>alert(1)</script>",
            "javascript:alert(1)"
        );
        yield return Awkward("plain", "Plain grey sock", "https://shop.example/sock?a=1&b=2");
    }

    private static SourceRow Row(string colour, int kind)
    {
        var (name, width, height) = _kinds[kind];
        var product = new Product
        {
            Id = $"{colour}-{kind}",
            Title = $"{colour} {name}",
            Brand = kind == 0 ? "Painter" : null,
            Category = ["Apparel", name],
            Colour = colour,
            Gender = "Unisex",
            Price = 10 + (kind * 2.5m),
            Currency = "EUR",
            Attributes = new Dictionary<string, string> { ["Fabric"] = "Paint" },
        };
        return new SourceRow
        {
            Where = product.Id,
            Product = product,
            Pictures = [Paint.Png(colour, width, height, shade: 1 - (0.03 * kind))],
        };
    }

    private static SourceRow Awkward(string id, string title, string link) =>
        new()
        {
            Where = id,
            Product = new Product
            {
                Id = id,
                Title = title,
                Link = link,
            },
            Pictures = [Paint.Png("white", 40, 40, shade: id.Length / 40.0)],
        };
}
