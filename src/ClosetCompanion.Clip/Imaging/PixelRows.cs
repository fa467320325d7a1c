namespace ClosetCompanion.Clip.Imaging;

/// <summary>
/// The rows of a picture as they come out of a decoder, from top to bottom, once. A large picture never lies in
/// memory whole where its format can be decoded row by row.
/// </summary>
/// <param name="width">Width in pixels.</param>
/// <param name="height">Height in pixels.</param>
internal abstract class PixelRows(int width, int height)
{
    /// <summary>Width in pixels.</summary>
    public int Width => width;

    /// <summary>Height in pixels.</summary>
    public int Height => height;

    /// <summary>Hands over every row. All are read, so that damage at the end is found too.</summary>
    public abstract void ForEach(RowAction action);

    /// <summary>All rows together.</summary>
    public RgbPicture ToPicture()
    {
        var stride = width * RgbPicture.Channels;
        var pixels = GC.AllocateUninitializedArray<byte>(checked(stride * height));
        ForEach((row, from) => from.CopyTo(pixels.AsSpan(row * stride, stride)));
        return new RgbPicture(width, height, pixels);
    }
}
