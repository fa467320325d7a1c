using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Web.Addresses;

namespace ClosetCompanion.Web.Decoding;

/// <summary>Cuts a region out of a decoded picture.</summary>
internal static class RegionCut
{
    /// <summary>The part of a picture, at least one pixel.</summary>
    public static RgbPicture Of(this PictureRegion region, RgbPicture picture)
    {
        var left = Pixels(region.Left, picture.Width);
        var top = Pixels(region.Top, picture.Height);
        var width = Math.Clamp(Pixels(region.Width, picture.Width), 1, picture.Width - left);
        var height = Math.Clamp(Pixels(region.Height, picture.Height), 1, picture.Height - top);
        var stride = width * RgbPicture.Channels;
        var pixels = new byte[stride * height];
        for (var row = 0; row < height; row++)
        {
            var from = (((top + row) * picture.Width) + left) * RgbPicture.Channels;
            picture.Pixels.AsSpan(from, stride).CopyTo(pixels.AsSpan(row * stride));
        }

        return new RgbPicture(width, height, pixels);
    }

    private static int Pixels(int percent, int of) => (int)((long)percent * of / 100);
}
