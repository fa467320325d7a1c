using ImageMagick;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>Decodes what libvips cannot: HEIC, as iPhones write it, and BMP. Everything else of ImageMagick is locked.</summary>
internal static class Magick
{
    // Each coder, delegate and filter of ImageMagick is a way in; two are needed.
    private const string Policy = """
        <policymap>
          <policy domain="delegate" rights="none" pattern="*" />
          <policy domain="filter" rights="none" pattern="*" />
          <policy domain="module" rights="none" pattern="*" />
          <policy domain="module" rights="read | write" pattern="{HEIC,BMP}" />
          <policy domain="path" rights="none" pattern="*" />
          <!-- The HEIC coder reads from a file of its own in the temporary folder. -->
          <policy domain="path" rights="read | write" pattern="*/magick-*" />
          <policy domain="coder" rights="none" pattern="*" />
          <policy domain="coder" rights="read" pattern="{HEIC,BMP}" />
        </policymap>
        """;

    private const int Seconds = 30;

    private static readonly Lazy<bool> _ready = new(SetUp);

    /// <summary>Decodes a picture, upright, in sRGB, on white.</summary>
    /// <param name="picture">The file's bytes.</param>
    /// <param name="format">What it is.</param>
    /// <param name="checkSize">Is asked with width and height before anything is decoded.</param>
    /// <exception cref="MagickException">The picture is damaged.</exception>
    public static RgbPicture Decode(
        ReadOnlySpan<byte> picture,
        PictureFormat format,
        Action<int, int> checkSize
    )
    {
        _ = _ready.Value;
        var settings = new MagickReadSettings
        {
            Format = format is PictureFormat.Bmp ? MagickFormat.Bmp : MagickFormat.Heic,
            FrameIndex = 0,
            FrameCount = 1,
        };
        using (var head = new MagickImage())
        {
            head.Ping(picture, settings);
            checkSize((int)head.Width, (int)head.Height);
        }
        using var image = new MagickImage(picture, settings);
        checkSize((int)image.Width, (int)image.Height);
        image.AutoOrient();
        ToSrgb(image);
        image.BackgroundColor = MagickColors.White;
        image.Alpha(AlphaAction.Remove);
        using var pixels = image.GetPixels();
        return new RgbPicture(
            (int)image.Width,
            (int)image.Height,
            pixels.ToByteArray(PixelMapping.RGB)
                ?? throw new MagickImageErrorException("The picture has no pixels.")
        );
    }

    private static void ToSrgb(MagickImage image)
    {
        if (image.GetColorProfile() is not null)
        {
            image.TransformColorSpace(ColorProfiles.SRGB);
        }
        image.ColorSpace = ColorSpace.sRGB;
    }

    private static bool SetUp()
    {
        var files = ImageMagick.Configuration.ConfigurationFiles.Default;
        files.Policy.Data = Policy;
        MagickNET.Initialize(files);
        ResourceLimits.Thread = 1;
        ResourceLimits.Disk = 0;
        ResourceLimits.ListLength = 64;
        ResourceLimits.Time = Seconds;
        return true;
    }
}
