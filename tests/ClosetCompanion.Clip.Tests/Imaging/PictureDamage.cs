namespace ClosetCompanion.Clip.Tests.Imaging;

/// <summary>Ways to break a picture. Each number gives one broken picture, always the same.</summary>
internal static class PictureDamage
{
    private static readonly byte[] _telling = [0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF];

    /// <summary>One broken picture, and the kind of the picture that it was.</summary>
    public static (string Kind, byte[] Bytes) Make(int number)
    {
        var random = new Random(number);
        var seeds = PictureSeeds.All;
        var (kind, whole) = seeds[number % seeds.Count];
        var other = seeds[random.Next(seeds.Count)].Bytes;
        var bytes = (number / seeds.Count % 7) switch
        {
            0 => Cut(whole, random),
            1 => FlipBits(whole, random, whole.Length),
            // Nearly all that is dangerous stands at the beginning.
            2 => FlipBits(whole, random, Math.Min(whole.Length, 100)),
            3 => Overwrite(whole, random),
            4 => PictureHeaders.Resize(kind, whole, random),
            5 => Splice(whole, other, random),
            _ => Repeat(whole, random),
        };
        return (kind, bytes);
    }

    private static byte[] Cut(byte[] whole, Random random) => whole[..random.Next(whole.Length)];

    private static byte[] FlipBits(byte[] whole, Random random, int within)
    {
        var bytes = (byte[])whole.Clone();
        for (var flip = random.Next(1, 9); flip > 0; flip--)
        {
            bytes[random.Next(within)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }

    private static byte[] Overwrite(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        var start = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 9), bytes.Length - start);
        bytes.AsSpan(start, length).Fill(_telling[random.Next(_telling.Length)]);
        return bytes;
    }

    private static byte[] Splice(byte[] whole, byte[] other, Random random) =>
        [.. whole[..random.Next(whole.Length)], .. other[random.Next(other.Length)..]];

    private static byte[] Repeat(byte[] whole, Random random)
    {
        var start = random.Next(whole.Length);
        var part = whole[start..Math.Min(whole.Length, start + random.Next(1, 64))];
        return
        [
            .. whole[..start],
            .. Enumerable.Repeat(part, random.Next(2, 40)).SelectMany(p => p),
            .. whole[start..],
        ];
    }
}
