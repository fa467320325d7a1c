using System.Runtime.InteropServices;
using NetVips;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>Decoding by libvips: upright, in sRGB, on white.</summary>
internal static class VipsDecoding
{
    private const string ProfileField = "icc-profile-data";

    // What libjpeg can divide a side by while it decodes.
    private static readonly int[] _shrinks = [8, 4, 2];

    /// <summary>Reads the header; the pixels follow when they are asked for.</summary>
    /// <exception cref="VipsException">The picture is damaged.</exception>
    public static Image Open(ReadOnlyMemory<byte> picture, int shrink)
    {
        LibVips.EnsureReady();
        return Image.NewFromBuffer(
            BytesOf(picture),
            access: Enums.Access.Sequential,
            failOn: Enums.FailOn.Truncated,
            kwargs: shrink > 1 ? new VOption { { "shrink", shrink } } : null
        );
    }

    /// <summary>What a JPEG's sides are divided by while decoding; twice the wanted size stays for a good filter.</summary>
    public static int JpegShrink(int side, int mostSide) =>
        _shrinks.FirstOrDefault(shrink => side / shrink >= 2L * mostSide, 1);

    /// <summary>Decodes and hands on the rows.</summary>
    /// <exception cref="VipsException">The picture is damaged.</exception>
    public static RgbPicture Read(
        Image image,
        int mostSide,
        Func<PixelRows, RgbPicture> use,
        CancellationToken cancellationToken
    )
    {
        // Each step costs a small picture more than its pixels do, so only those that are needed are taken.
        var picture = Step(image, !IsPlainSrgb(image), ToSrgb);
        picture = Step(picture, picture.HasAlpha(), see => see.Flatten(background: [255.0]));
        picture = Step(
            picture,
            picture.Bands > RgbPicture.Channels,
            bands => bands.ExtractBand(0, RgbPicture.Channels)
        );
        var side = Math.Max(picture.Width, picture.Height);
        picture = Step(
            picture,
            side > mostSide,
            large => large.Resize((double)mostSide / side, vscale: Scale(large, mostSide))
        );
        picture = Step(picture, IsTurned(picture), Turn);
        using (picture)
        {
            return picture.Bands == RgbPicture.Channels
                ? use(new DecodedRows(picture, cancellationToken))
                : throw new VipsException($"No colours: {picture.Bands} bands.");
        }
    }

    // A strip of a few rows keeps at least one.
    private static double Scale(Image picture, int mostSide) =>
        Math.Max((double)mostSide / Math.Max(picture.Width, picture.Height), 1.0 / picture.Height);

    private static Image Step(Image picture, bool isNeeded, Func<Image, Image> change)
    {
        if (!isNeeded)
        {
            return picture;
        }

        using (picture)
        {
            return change(picture);
        }
    }

    private static bool IsPlainSrgb(Image image) =>
        image.Interpretation == Enums.Interpretation.Srgb
        && image.Format == Enums.BandFormat.Uchar
        && !HasOtherProfile(image);

    private static bool HasOtherProfile(Image image) =>
        image.Contains(ProfileField) && !IsSrgb((byte[])image.Get(ProfileField));

    private static Image ToSrgb(Image image)
    {
        if (HasOtherProfile(image))
        {
            try
            {
                return image.IccTransform(
                    "srgb",
                    embedded: true,
                    intent: Enums.Intent.Relative,
                    depth: 8
                );
            }
            catch (VipsException)
            {
                // A broken profile, or one for other channels, is no reason to refuse the picture.
            }
        }

        var srgb = image.Colourspace(Enums.Interpretation.Srgb);
        return Step(
            srgb,
            srgb.Format != Enums.BandFormat.Uchar,
            deep => deep.Cast(Enums.BandFormat.Uchar)
        );
    }

    /// <summary>Most profiles describe sRGB itself: a transform would cost time and round values for nothing.</summary>
    private static bool IsSrgb(ReadOnlySpan<byte> profile) =>
        profile.IndexOf("sRGB"u8) >= 0 || profile.IndexOf("s\0R\0G\0B"u8) >= 0;

    private static bool IsTurned(Image image) =>
        image.Contains("orientation") && image.Get("orientation") is int and not 1;

    private static Image Turn(Image image)
    {
        using var decoded = image.CopyMemory();
        return decoded.Autorot();
    }

    private static byte[] BytesOf(ReadOnlyMemory<byte> picture) =>
        MemoryMarshal.TryGetArray(picture, out var segment)
        && segment is { Array: { } array, Offset: 0 }
        && segment.Count == array.Length
            ? array
            : picture.ToArray();
}
