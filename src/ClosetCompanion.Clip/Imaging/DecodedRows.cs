using NetVips;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>Takes the rows out of libvips while it decodes.</summary>
/// <remarks>
/// Asking for strip after strip decodes on the caller's thread. Asking for the whole picture would hand each strip over
/// from a thread of libvips, which takes as long again as decoding a small JPEG.
/// </remarks>
/// <param name="image">Three bytes a pixel.</param>
/// <param name="cancellationToken">Stops between two strips.</param>
internal sealed class DecodedRows(Image image, CancellationToken cancellationToken)
    : PixelRows(image.Width, image.Height)
{
    // libvips decodes at least this many rows at a time.
    private const int Rows = 16;

    /// <inheritdoc />
    /// <exception cref="VipsException">The picture is damaged.</exception>
    public override void ForEach(RowAction action)
    {
        var stride = Width * RgbPicture.Channels;
        using var region = Region.New(image);
        for (var top = 0; top < Height; top += Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = Math.Min(Rows, Height - top);
            var strip = region.Fetch(0, top, Width, rows);
            for (var row = 0; row < rows; row++)
            {
                action(top + row, strip.AsSpan(row * stride, stride));
            }
        }
    }
}
