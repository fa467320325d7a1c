using System.Text;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>JSON that is deep, broken, or of the wrong types.</summary>
internal static class BadJson
{
    private static readonly string[] _names =
    [
        "text",
        "texts",
        "pictures",
        "like",
        "unlike",
        "filters",
        "catalogue",
        "sort",
        "top",
        "skip",
        "facets",
        "products",
        "ids",
        "id",
        "title",
        "price",
        "attributes",
        "weight",
        "data",
        "picture",
        "__proto__",
        "\\u0000",
        "\\ud800",
    ];

    private static readonly string[] _leaves =
    [
        "null",
        "true",
        "-1",
        "1e999",
        "99999999999999999999",
        "0.1",
        "\"\"",
        "\"red\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"10..5\"",
        "\"../../closet.db\"",
        "\"' OR 1=1 --\"",
        "\"AAAA\"",
        "[]",
        "{}",
        "NaN",
        "\"\"\"",
    ];

    public static byte[] Make(Random random)
    {
        var text = random.Next(6) switch
        {
            0 => Deep(random),
            1 => Long(random),
            _ => Value(random, depth: 4, isRoot: true),
        };
        return random.Next(8) == 0
            ? Encoding.UTF8.GetBytes(text)[..random.Next(text.Length)]
            : Encoding.UTF8.GetBytes(text);
    }

    private static string Deep(Random random)
    {
        var depth = random.Next(50, 50_000);
        return random.Next(2) == 0
            ? new string('[', depth) + new string(']', depth)
            : string.Concat(Enumerable.Repeat("{\"filters\":", depth))
                + "1"
                + new string('}', depth);
    }

    private static string Long(Random random) =>
        $"{{\"text\":\"{new string((char)random.Next('a', 'z'), random.Next(1_000, 200_000))}\"}}";

    private static string Value(Random random, int depth, bool isRoot = false)
    {
        if (depth == 0 || (!isRoot && random.Next(3) == 0))
        {
            return _leaves[random.Next(_leaves.Length)];
        }

        var parts = Enumerable.Range(0, random.Next(1, 6));
        return !isRoot && random.Next(2) == 0
            ? $"[{string.Join(',', parts.Select(_ => Value(random, depth - 1)))}]"
            : $"{{{string.Join(',', parts.Select(_ => $"\"{_names[random.Next(_names.Length)]}\":{Value(random, depth - 1)}"))}}}";
    }
}
