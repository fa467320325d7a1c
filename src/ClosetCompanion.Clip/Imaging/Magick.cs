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

    /// <summary>The size that a picture's header says.</summary>
    /// <exception cref="MagickException">The picture is damaged.</exception>
    public static PictureSize ReadSize(ReadOnlySpan<byte> picture, PictureFormat format)
    {
        _ = _ready.Value;
        using var head = new MagickImage();
        head.Ping(picture, SettingsFor(format));
        return new PictureSize((int)head.Width, (int)head.Height);
    }

    /// <summary>Decodes a picture, upright, in sRGB, on white.</summary>
    /// <param name="picture">The file's bytes.</param>
    /// <param name="format">What it is.</param>
    /// <param name="checkSize">Is asked with width and height once more when it is decoded.</param>
    /// <param name="mostSide">The most pixels of the longer side of the result.</param>
    /// <exception cref="MagickException">The picture is damaged.</exception>
    public static RgbPicture Decode(
        ReadOnlySpan<byte> picture,
        PictureFormat format,
        Action<int, int> checkSize,
        int mostSide
    )
    {
        _ = _ready.Value;
        using var image = new MagickImage(picture, SettingsFor(format));
        checkSize((int)image.Width, (int)image.Height);
        if (Math.Max(image.Width, image.Height) > mostSide)
        {
            image.Thumbnail((uint)mostSide, (uint)mostSide);
        }
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

    private static MagickReadSettings SettingsFor(PictureFormat format) =>
        new()
        {
            Format = format is PictureFormat.Bmp ? MagickFormat.Bmp : MagickFormat.Heic,
            FrameIndex = 0,
            FrameCount = 1,
        };

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
