using System.Buffers;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>
/// Resizes pictures with Pillow's antialiased bicubic filter, byte for byte: first across, rounded to 8 bits, then down.
/// </summary>
public static class BicubicResampler
{
    /// <summary>Resizes a whole picture.</summary>
    public static RgbPicture Resize(RgbPicture picture, int width, int height) =>
        ResizeAndCrop(picture, width, height, 0, 0, width, height);

    /// <summary>Resizes a picture and keeps a part of the result; the rest is never computed.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="fullWidth">Width of the whole picture after resizing.</param>
    /// <param name="fullHeight">Height of the whole picture after resizing.</param>
    /// <param name="left">Columns cut off on the left.</param>
    /// <param name="top">Rows cut off at the top.</param>
    /// <param name="width">Width of the part that is kept.</param>
    /// <param name="height">Height of the part that is kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie inside the resized picture.</exception>
    public static RgbPicture ResizeAndCrop(
        RgbPicture picture,
        long fullWidth,
        long fullHeight,
        long left,
        long top,
        int width,
        int height
    )
    {
        ArgumentNullException.ThrowIfNull(picture);
        return ResizeAndCrop(
            new PictureRows(picture),
            fullWidth,
            fullHeight,
            left,
            top,
            width,
            height
        );
    }

    /// <inheritdoc cref="ResizeAndCrop(RgbPicture, long, long, long, long, int, int)" />
    internal static RgbPicture ResizeAndCrop(
        PixelRows picture,
        long fullWidth,
        long fullHeight,
        long left,
        long top,
        int width,
        int height
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(left);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(left + width, fullWidth, nameof(left));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(top + height, fullHeight, nameof(top));
        return Resample(
            picture,
            BicubicWeights.Create(picture.Width, fullWidth, left, width),
            BicubicWeights.Create(picture.Height, fullHeight, top, height),
            ResamplePass.Best
        );
    }

    /// <summary>Carries out both passes, the first one while rows come in.</summary>
    internal static RgbPicture Resample(
        PixelRows picture,
        BicubicWeights across,
        BicubicWeights down,
        ResamplePass pass
    )
    {
        var stride = across.Count * RgbPicture.Channels;
        var firstRow = down.First[0];
        var rows = down.First[^1] + down.Taps - firstRow;
        var narrowed = ArrayPool<byte>.Shared.Rent(checked(rows * stride));
        try
        {
            picture.ForEach(
                (row, pixels) =>
                {
                    var at = row - firstRow;
                    if (at >= 0 && at < rows)
                    {
                        pass.Horizontal(pixels, across, narrowed.AsSpan(at * stride, stride));
                    }
                }
            );
            var result = new byte[stride * down.Count];
            for (var row = 0; row < down.Count; row++)
            {
                pass.Vertical(
                    narrowed.AsSpan((down.First[row] - firstRow) * stride, down.Taps * stride),
                    down.Values.AsSpan(row * down.Taps, down.Taps),
                    result.AsSpan(row * stride, stride)
                );
            }

            return new RgbPicture(across.Count, down.Count, result);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(narrowed);
        }
    }
}
