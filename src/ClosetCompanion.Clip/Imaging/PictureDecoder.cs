using ImageMagick;
using NetVips;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>
/// Decodes untrusted pictures: JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP and GIF (the first frame), nothing else. The
/// result stands upright, is in sRGB and lies on white where it was transparent. Safe to use from several threads at
/// once: all decoding in the process shares a bound on memory and waits for its turn.
/// </summary>
/// <param name="limits">How large a picture may be; the default limits when null.</param>
public sealed class PictureDecoder(PictureLimits? limits = null)
{
    private readonly PictureCheck _check = new(limits ?? new PictureLimits());

    /// <summary>Decodes one picture.</summary>
    /// <exception cref="PictureException">The picture is refused; the error and the message say why.</exception>
    public RgbPicture Decode(ReadOnlyMemory<byte> picture) =>
        Decode(picture, rows => rows.ToPicture(), CancellationToken.None);

    /// <summary>
    /// Decodes one picture for showing: a picture whose longer side is above a size is made smaller while it is decoded.
    /// </summary>
    /// <param name="picture">The encoded picture.</param>
    /// <param name="mostSide">The most pixels of the longer side of the result, at least 1.</param>
    /// <param name="cancellationToken">Stops the decoding.</param>
    /// <exception cref="PictureException">The picture is refused; the error and the message say why.</exception>
    public RgbPicture DecodeSmall(
        ReadOnlyMemory<byte> picture,
        int mostSide,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostSide, 1);
        return Decode(picture, rows => rows.ToPicture(), cancellationToken, mostSide);
    }

    /// <summary>The size of a picture, upright or not, without decoding it.</summary>
    /// <exception cref="PictureException">The picture is refused; the error and the message say why.</exception>
    public PictureSize ReadSize(ReadOnlyMemory<byte> picture)
    {
        var format = _check.FormatOf(picture.Span);
        if (IsForMagick(format))
        {
            return Guard(
                picture,
                format,
                () =>
                {
                    var size = Magick.ReadSize(picture.Span, format);
                    _check.Size(size.Width, size.Height);
                    return size;
                }
            );
        }

        return Guard(
            picture,
            format,
            () =>
            {
                using var image = VipsDecoding.Open(picture, shrink: 1);
                _check.Size(image.Width, image.Height);
                return new PictureSize(image.Width, image.Height);
            }
        );
    }

    /// <summary>Decodes one picture row by row.</summary>
    /// <exception cref="PictureException">The picture is refused; the error and the message say why.</exception>
    internal RgbPicture Decode(
        ReadOnlyMemory<byte> picture,
        Func<PixelRows, RgbPicture> use,
        CancellationToken cancellationToken,
        int mostSide = int.MaxValue
    )
    {
        var format = _check.FormatOf(picture.Span);
        return Guard(
            picture,
            format,
            () =>
                IsForMagick(format)
                    ? DecodeByMagick(picture, format, use, mostSide, cancellationToken)
                    : DecodeByVips(picture, format, use, mostSide, cancellationToken)
        );
    }

    private RgbPicture DecodeByVips(
        ReadOnlyMemory<byte> picture,
        PictureFormat format,
        Func<PixelRows, RgbPicture> use,
        int mostSide,
        CancellationToken cancellationToken
    )
    {
        using var image = VipsDecoding.Open(picture, shrink: 1);
        _check.Size(image.Width, image.Height);
        using var place = DecodingGate.OfProcess.Enter(
            DecodingCost.Of(format, image.Width, image.Height),
            cancellationToken
        );
        var shrink =
            format is PictureFormat.Jpeg
                ? VipsDecoding.JpegShrink(Math.Max(image.Width, image.Height), mostSide)
                : 1;
        if (shrink == 1)
        {
            return VipsDecoding.Read(image, mostSide, use, cancellationToken);
        }

        using var smaller = VipsDecoding.Open(picture, shrink);
        return VipsDecoding.Read(smaller, mostSide, use, cancellationToken);
    }

    private RgbPicture DecodeByMagick(
        ReadOnlyMemory<byte> picture,
        PictureFormat format,
        Func<PixelRows, RgbPicture> use,
        int mostSide,
        CancellationToken cancellationToken
    )
    {
        var size = Magick.ReadSize(picture.Span, format);
        _check.Size(size.Width, size.Height);
        using var place = DecodingGate.OfProcess.Enter(
            DecodingCost.Of(format, size.Width, size.Height),
            cancellationToken
        );
        cancellationToken.ThrowIfCancellationRequested();
        var decoded = Magick.Decode(picture.Span, format, _check.Size, mostSide);
        return use(new PictureRows(decoded));
    }

    private static bool IsForMagick(PictureFormat format) =>
        format is PictureFormat.Heic or PictureFormat.Bmp;

    private static T Guard<T>(ReadOnlyMemory<byte> picture, PictureFormat format, Func<T> decode)
    {
        try
        {
            return decode();
        }
        catch (Exception problem) when (problem is VipsException or MagickException)
        {
            throw PictureCheck.Broken(picture.Span, format, problem);
        }
    }
}
