namespace ClosetCompanion.Clip.Imaging;

/// <summary>The rows of a picture that lies in memory.</summary>
internal sealed class PictureRows(RgbPicture picture) : PixelRows(picture.Width, picture.Height)
{
    /// <inheritdoc />
    public override void ForEach(RowAction action)
    {
        var stride = picture.Width * RgbPicture.Channels;
        for (var row = 0; row < picture.Height; row++)
        {
            action(row, picture.Pixels.AsSpan(row * stride, stride));
        }
    }
}
