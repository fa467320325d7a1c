using System.Buffers.Binary;

namespace ClosetCompanion.Clip.Tests.Imaging;

/// <summary>Writes other sizes into the headers of pictures.</summary>
internal static class PictureHeaders
{
    private static readonly int[] _sizes =
    [
        0,
        1,
        2,
        23,
        25,
        255,
        4096,
        16383,
        30_000,
        65_535,
        0x7FFFFFFF,
        -1,
    ];

    /// <summary>The picture with another width and height in its header.</summary>
    public static byte[] Resize(string kind, byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        var (width, height) = (
            _sizes[random.Next(_sizes.Length)],
            _sizes[random.Next(_sizes.Length)]
        );
        switch (kind.Split('[')[0].Split('.')[^1])
        {
            case "png":
                ResizePng(bytes, width, height);
                break;
            case "jpg":
                // Behind the start-of-frame marker: its length, the bits of a sample, height, width.
                var frame = Find(bytes, [0xFF, 0xC0]) ?? Find(bytes, [0xFF, 0xC2]) ?? 0;
                BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(frame + 5), (short)height);
                BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(frame + 7), (short)width);
                break;
            case "gif":
                BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(6), (short)width);
                BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(8), (short)height);
                break;
            case "bmp":
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), width);
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), height);
                break;
            case "avif" or "heic":
                var box = Find(bytes, "ispe"u8) ?? 0;
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(box + 8), width);
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(box + 12), height);
                break;
            case "webp":
                // Both forms of the format have their size within the first bytes of their first chunk.
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(20 + random.Next(8)), width);
                break;
            default:
                ResizeTiff(bytes, width, height);
                break;
        }

        return bytes;
    }

    /// <summary>Writes width and height into a PNG, with the checksum that makes them valid.</summary>
    public static void ResizePng(byte[] bytes, int width, int height)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(29), Checksum(bytes.AsSpan(12, 17)));
    }

    // Tags 256 and 257 are width and height; an entry has 12 bytes, or 20 in a BigTIFF.
    private static void ResizeTiff(byte[] bytes, int width, int height)
    {
        for (var at = 8; at + 12 <= bytes.Length; at += 2)
        {
            var tag = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
            if (tag is 0x0003_0100 or 0x0004_0100 or 0x0003_0101 or 0x0004_0101)
            {
                var value = (tag & 1) == 0 ? width : height;
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 8), value);
            }
        }
    }

    private static int? Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word) =>
        bytes.IndexOf(word) is >= 0 and var at ? at : null;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
            }
        }

        return ~sum;
    }
}
