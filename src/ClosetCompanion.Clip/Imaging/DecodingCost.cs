namespace ClosetCompanion.Clip.Imaging;

/// <summary>
/// The memory that decoding a picture may take at most, by its format and size: a format that can be stored so that
/// it has to be decoded whole counts as stored so.
/// </summary>
internal static class DecodingCost
{
    // Measured on pictures of 64 megapixels of each kind: see docs/security.md.
    private static int BytesAPixel(PictureFormat format) =>
        format switch
        {
            // Progressive: three channels of 16-bit coefficients.
            PictureFormat.Jpeg => 8,
            // Interlaced, with 16 bits a channel.
            PictureFormat.Png => 10,
            PictureFormat.WebP or PictureFormat.Gif => 10,
            _ => 16,
        };

    /// <summary>The most bytes.</summary>
    public static long Of(PictureFormat format, int width, int height) =>
        (long)width * height * BytesAPixel(format);
}
