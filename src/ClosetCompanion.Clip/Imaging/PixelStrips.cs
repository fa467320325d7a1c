using NetVips;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>Takes the pixels out of libvips.</summary>
/// <remarks>
/// Asking for strip after strip decodes on the caller's thread. Asking for the whole picture would hand each strip over
/// from a thread of libvips, which takes as long again as decoding a small JPEG.
/// </remarks>
internal static class PixelStrips
{
    // libvips decodes at least this many rows at a time.
    private const int Rows = 16;

    /// <summary>Decodes a picture of three bytes a pixel into borrowed memory, for as long as it is used.</summary>
    /// <exception cref="VipsException">The picture is damaged.</exception>
    public static RgbPicture Read(Image image, Func<RgbPicture, RgbPicture> use)
    {
        var picture = RgbPicture.Borrow(image.Width, image.Height);
        try
        {
            using var region = Region.New(image);
            for (var top = 0; top < image.Height; top += Rows)
            {
                var rows = Math.Min(Rows, image.Height - top);
                region
                    .Fetch(0, top, image.Width, rows)
                    .CopyTo(picture.Pixels, top * image.Width * RgbPicture.Channels);
            }

            return use(picture);
        }
        finally
        {
            picture.Return();
        }
    }
}
