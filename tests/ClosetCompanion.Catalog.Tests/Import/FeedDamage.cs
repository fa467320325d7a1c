using System.Text;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>Ways to break a file. Each number gives one broken file, always the same.</summary>
internal static class FeedDamage
{
    private static readonly string[] _telling =
    [
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "\n",
        "\r",
        "\0",
        "\u001F",
        "<",
        ">",
        "&",
        "&#0;",
        "]]>",
        "<![CDATA[",
        "<!--",
        "<item>",
        "</item>",
        "{",
        "}",
        "[",
        "]",
        "\\",
        "sep=,\n",
        "../",
        "http://",
        "1E999",
        "-",
        "\u202E",
        "\u001b[2J",
        "=cmd()",
    ];

    public static (string Name, byte[] Bytes) Make(int number)
    {
        var random = new Random(number);
        var (name, whole) = FeedSeeds.All[number % FeedSeeds.All.Count];
        byte[] other = FeedSeeds.All[random.Next(FeedSeeds.All.Count)].Bytes;
        byte[] bytes = (number / FeedSeeds.All.Count % 6) switch
        {
            0 => whole[..random.Next(whole.Length)],
            1 => FlipBits(whole, random),
            2 => Insert(whole, random),
            3 => [.. whole[..random.Next(whole.Length)], .. other[random.Next(other.Length)..]],
            4 => Repeat(whole, random),
            _ => Many(whole, random),
        };
        return (name, bytes);
    }

    private static byte[] FlipBits(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        for (int flip = random.Next(1, 12); flip > 0; flip--)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }
        return bytes;
    }

    private static byte[] Insert(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int times = random.Next(1, 8); times > 0; times--)
        {
            string token = _telling[random.Next(_telling.Length)];
            bytes.InsertRange(random.Next(bytes.Count), Encoding.UTF8.GetBytes(token));
        }
        return [.. bytes];
    }

    private static byte[] Repeat(byte[] whole, Random random)
    {
        int start = random.Next(whole.Length);
        byte[] part = whole[start..Math.Min(whole.Length, start + random.Next(1, 200))];
        return
        [
            .. whole[..start],
            .. Enumerable.Repeat(part, random.Next(2, 200)).SelectMany(copy => copy),
            .. whole[start..],
        ];
    }

    // One token thousands of times: deep nesting, endless quotes.
    private static byte[] Many(byte[] whole, Random random)
    {
        byte[] token = Encoding.UTF8.GetBytes(_telling[random.Next(_telling.Length)]);
        int start = random.Next(whole.Length);
        return
        [
            .. whole[..start],
            .. Enumerable.Repeat(token, random.Next(1_000, 20_000)).SelectMany(copy => copy),
            .. whole[start..],
        ];
    }
}
