using System.IO.Compression;
using System.Text;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>Zip files with a table of products, each with a small picture of its own.</summary>
internal static class PaintedTable
{
    private static readonly string[] _colours = ["red", "green", "blue", "yellow", "white"];
    private static readonly string[] _kinds =
    [
        "shirt",
        "dress",
        "watch",
        "shoe",
        "bag",
        "hat",
        "coat",
    ];

    /// <summary>Writes one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="products">How many products.</param>
    /// <param name="word">A word of every title, which sets this table apart.</param>
    public static void Write(string path, int products, string word)
    {
        using var stream = File.Create(path);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var table = new StringBuilder("id,title,colour,price,currency,image\n");
        for (var n = 0; n < products; n++)
        {
            var colour = _colours[n % _colours.Length];
            var kind = _kinds[n % _kinds.Length];
            table.Append($"{n},{colour} {word} {kind} {n},{colour},{10 + (n % 90)},EUR,{n}.png\n");
            var picture = Paint.Png(colour, 20 + (n % 50), 20 + (n / 50 % 50), 1 - (n / 20_000.0));
            using var entry = zip.CreateEntry($"{n}.png", CompressionLevel.NoCompression).Open();
            entry.Write(picture);
        }

        using var text = zip.CreateEntry("shop.csv").Open();
        text.Write(Encoding.UTF8.GetBytes(table.ToString()));
    }

    /// <summary>Different queries that such products answer.</summary>
    public static IEnumerable<string> Queries(int count) =>
        Enumerable
            .Range(0, count)
            .Select(n =>
                (n % 4) switch
                {
                    0 => $"{_colours[n / 4 % 5]} {_kinds[n % 7]}",
                    1 => $"{_kinds[n % 7]} {n * 13 % 400}",
                    2 => $"{_colours[n % 5]} {_kinds[n / 5 % 7]} under {20 + (n % 60)}",
                    _ => $"a {_kinds[n % 7]} for the beach, not {_colours[n % 5]}",
                }
            );
}
