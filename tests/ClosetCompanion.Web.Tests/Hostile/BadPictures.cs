using System.Buffers.Binary;
using System.Text;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>Pictures that are broken, lie, or are something else as well.</summary>
internal static class BadPictures
{
    private static readonly byte[][] _whole =
    [
        Paint.Png("red"),
        Paint.Jpeg("green"),
        Paint.Webp("blue", 40, 40, lossless: true),
        Paint.Webp("blue", 40, 40, lossless: false),
    ];

    public static byte[] Make(Random random) =>
        random.Next(5) switch
        {
            0 => Truncated(random),
            1 => Mutated(random),
            2 => Bomb(random),
            3 => Polyglot(random),
            _ => [],
        };

    private static byte[] Truncated(Random random)
    {
        var picture = Pick(random);
        return picture[..random.Next(picture.Length)];
    }

    private static byte[] Mutated(Random random)
    {
        byte[] picture = [.. Pick(random)];
        for (var i = random.Next(1, 20); i > 0; i--)
        {
            picture[random.Next(picture.Length)] = (byte)random.Next(256);
        }

        return picture;
    }

    // The header promises billions of pixels; nothing follows that could fill them.
    private static byte[] Bomb(Random random)
    {
        byte[] picture = [.. Paint.Png("white")];
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(16), random.Next(20_000, int.MaxValue));
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(20), random.Next(20_000, int.MaxValue));
        var sum = Crc32Of(picture.AsSpan(12, 17));
        BinaryPrimitives.WriteUInt32BigEndian(picture.AsSpan(29), sum);
        return picture;
    }

    private static byte[] Polyglot(Random random)
    {
        string[] others =
        [
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "<?php system('id'); ?>",
            "%PDF-1.7\n1 0 obj<</Type/Catalog>>",
            "<html><script>alert(1)</script></html>",
            "PK\u0003\u0004",
        ];
        var other = Encoding.Latin1.GetBytes(others[random.Next(others.Length)]);
        return random.Next(3) switch
        {
            0 => [.. "GIF89a"u8, .. other],
            1 => [.. Pick(random), .. other],
            _ => other,
        };
    }

    private static byte[] Pick(Random random) => _whole[random.Next(_whole.Length)];

    private static uint Crc32Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320 & (0 - (sum & 1)));
            }
        }

        return ~sum;
    }
}
