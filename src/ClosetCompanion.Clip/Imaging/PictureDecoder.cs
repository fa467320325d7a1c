using System.Runtime.InteropServices;
using ImageMagick;
using NetVips;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>
/// Decodes untrusted pictures: JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP and GIF (the first frame), nothing else. The
/// result stands upright, is in sRGB and lies on white where it was transparent. Safe to use from several threads at once.
/// </summary>
/// <param name="limits">How large a picture may be; the default limits when null.</param>
public sealed class PictureDecoder(PictureLimits? limits = null)
{
    private const string Formats = "JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP and GIF are read";
    private const string ProfileField = "icc-profile-data";

    private readonly PictureLimits _limits = limits ?? new PictureLimits();

    /// <summary>Decodes one picture.</summary>
    /// <exception cref="PictureException">The picture is refused; the error and the message say why.</exception>
    public RgbPicture Decode(ReadOnlyMemory<byte> picture) =>
        Decode(
            picture,
            read => new RgbPicture(
                read.Width,
                read.Height,
                read.Pixels[..(read.Width * read.Height * RgbPicture.Channels)]
            )
        );

    /// <summary>Decodes one picture into borrowed memory and hands it on; it must not be kept.</summary>
    /// <remarks>Fresh memory for every picture would take a third of the time.</remarks>
    /// <exception cref="PictureException">The picture is refused; the error and the message say why.</exception>
    internal RgbPicture Decode(ReadOnlyMemory<byte> picture, Func<RgbPicture, RgbPicture> use)
    {
        var format = Check(picture.Span);
        if (format is PictureFormat.Heic or PictureFormat.Bmp)
        {
            return use(DecodeByMagick(picture, format));
        }

        LibVips.EnsureReady();
        try
        {
            using var image = Image.NewFromBuffer(
                BytesOf(picture),
                access: Enums.Access.Sequential,
                failOn: Enums.FailOn.Truncated
            );
            CheckSize(image.Width, image.Height);
            return ReadRgb(image, use);
        }
        catch (VipsException problem)
        {
            throw Broken(picture, format, problem);
        }
    }

    private RgbPicture DecodeByMagick(ReadOnlyMemory<byte> picture, PictureFormat format)
    {
        try
        {
            return Magick.Decode(picture.Span, format, CheckSize);
        }
        catch (MagickException problem)
        {
            throw Broken(picture, format, problem);
        }
    }

    private static PictureException Broken(
        ReadOnlyMemory<byte> picture,
        PictureFormat format,
        Exception problem
    ) =>
        PictureSignature.IsCutShort(picture.Span, format)
            ? new PictureException(
                PictureError.Truncated,
                $"The {format} picture ends too early: the file was cut short.",
                problem
            )
            : new PictureException(
                PictureError.Damaged,
                $"The {format} picture is damaged and cannot be decoded.",
                problem
            );

    private PictureFormat Check(ReadOnlySpan<byte> picture)
    {
        if (picture.IsEmpty)
        {
            throw new PictureException(
                PictureError.Empty,
                "The picture is empty: it has no bytes."
            );
        }

        if (picture.Length > _limits.MaxBytes)
        {
            throw new PictureException(
                PictureError.TooManyBytes,
                $"The picture has {picture.Length:N0} bytes; at most {_limits.MaxBytes:N0} are read."
            );
        }

        var format = PictureSignature.FormatOf(picture);
        return format is not PictureFormat.Unknown
            ? format
            : throw new PictureException(
                PictureError.UnknownFormat,
                $"The file is not a picture of a known format; {Formats}."
            );
    }

    private void CheckSize(int width, int height)
    {
        if (Math.Max(width, height) > _limits.MaxSide)
        {
            throw new PictureException(
                PictureError.TooManyPixels,
                $"The picture has {width} x {height} pixels; no side may be longer than {_limits.MaxSide:N0}."
            );
        }

        var pixels = (long)width * height;
        if (pixels > _limits.MaxPixels)
        {
            throw new PictureException(
                PictureError.TooManyPixels,
                $"The picture has {width} x {height} = {pixels:N0} pixels; at most {_limits.MaxPixels:N0} are read."
            );
        }
    }

    private static RgbPicture ReadRgb(Image image, Func<RgbPicture, RgbPicture> use)
    {
        // Each step costs a small picture more than its pixels do, so only those that are needed are taken.
        var picture = Step(image, !IsPlainSrgb(image), ToSrgb);
        picture = Step(picture, picture.HasAlpha(), see => see.Flatten(background: [255.0]));
        picture = Step(
            picture,
            picture.Bands > RgbPicture.Channels,
            bands => bands.ExtractBand(0, RgbPicture.Channels)
        );
        picture = Step(picture, IsTurned(picture), Turn);
        using (picture)
        {
            return picture.Bands == RgbPicture.Channels
                ? PixelStrips.Read(picture, use)
                : throw new VipsException($"No colours: {picture.Bands} bands.");
        }
    }

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
