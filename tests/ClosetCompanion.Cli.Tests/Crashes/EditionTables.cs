using System.Text;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Crashes;

/// <summary>Two editions of a catalogue as tables: the second changes a third of the products and drops a few.</summary>
/// <remarks>A product's title ends in its colour, which names the edition, and it has two pictures; so half a product shows.</remarks>
internal sealed class EditionTables
{
    private readonly int _products;

    /// <param name="workplace">Where they are written.</param>
    /// <param name="products">How many products they have.</param>
    public EditionTables(Workplace workplace, int products)
    {
        _products = products;
        for (var n = 0; n < products; n++)
        {
            workplace.Write(
                $"source/front{n}.png",
                ColourSource.Picture(n % 256, n / 256 * 40, 128)
            );
        }
        for (var n = 0; n < 16; n++)
        {
            workplace.Write($"source/back{n}.png", ColourSource.Picture(16 * n, 255, 0));
        }
        First = Write(workplace, 1);
        Second = Write(workplace, 2);
    }

    public string First { get; }

    public string Second { get; }

    private string Write(Workplace workplace, int edition)
    {
        var text = new StringBuilder("id,title,colour,image,image 2\n");
        for (var n = 0; n < _products; n++)
        {
            if (edition == 2 && n % 11 == 0)
            {
                continue;
            }
            var told = n % 3 == 0 ? $"edition{edition}" : "edition1";
            text.Append($"{n},Shirt {n} of {told},{told},front{n}.png,back{n % 16}.png\n");
        }
        return workplace.Write(
            $"source/edition{edition}.csv",
            Encoding.UTF8.GetBytes(text.ToString())
        );
    }
}
