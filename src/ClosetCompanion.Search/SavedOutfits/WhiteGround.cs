using ClosetCompanion.Clip.Imaging;

namespace ClosetCompanion.Search.SavedOutfits;

/// <summary>
/// Makes the white ground of a product's picture transparent: what is white and joined to the border. White inside the product
/// stays, and a picture that stands on something else stays whole.
/// </summary>
internal static class WhiteGround
{
    // Of 255, the darkest channel: packshots stand on 250 to 255, white cloth in light is mostly below.
    private const int White = 249;

    // The edge of a product fades from here to white.
    private const int Edge = 215;

    // The part of the border that is white where the ground is.
    private const double LeastBorder = 0.6;

    /// <summary>The picture without its white ground.</summary>
    public static CutPicture Remove(RgbPicture picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var pixels = new byte[width * height * CutPicture.Channels];
        for (var place = 0; place < width * height; place++)
        {
            picture
                .Pixels.AsSpan(place * RgbPicture.Channels, RgbPicture.Channels)
                .CopyTo(pixels.AsSpan(place * CutPicture.Channels));
            pixels[(place * CutPicture.Channels) + 3] = byte.MaxValue;
        }
        var border = Border(width, height).ToList();
        if (border.Count(place => Darkest(pixels, place) >= White) >= LeastBorder * border.Count)
        {
            Clear(pixels, width, height, border);
        }
        return new CutPicture(width, height, pixels);
    }

    private static void Clear(byte[] pixels, int width, int height, List<int> border)
    {
        var open = new Stack<int>(border);
        var isSeen = new bool[width * height];
        while (open.TryPop(out var place))
        {
            if (isSeen[place])
            {
                continue;
            }
            isSeen[place] = true;
            var darkest = Darkest(pixels, place);
            pixels[(place * CutPicture.Channels) + 3] = (byte)(
                darkest >= White ? 0
                : darkest <= Edge ? byte.MaxValue
                : byte.MaxValue * (White - darkest) / (White - Edge)
            );
            if (darkest < White)
            {
                // The edge: what lies behind it is the product's.
                continue;
            }
            var (x, y) = (place % width, place / width);
            Push(x > 0, place - 1);
            Push(x < width - 1, place + 1);
            Push(y > 0, place - width);
            Push(y < height - 1, place + width);
        }

        void Push(bool isInside, int next)
        {
            if (isInside && !isSeen[next])
            {
                open.Push(next);
            }
        }
    }

    private static int Darkest(byte[] pixels, int place)
    {
        var at = place * CutPicture.Channels;
        return Math.Min(pixels[at], Math.Min(pixels[at + 1], pixels[at + 2]));
    }

    private static IEnumerable<int> Border(int width, int height)
    {
        for (var x = 0; x < width; x++)
        {
            yield return x;
            yield return ((height - 1) * width) + x;
        }
        for (var y = 1; y < height - 1; y++)
        {
            yield return y * width;
            yield return (y * width) + width - 1;
        }
    }
}
