using NetVips;

namespace ClosetCompanion.Benchmarks.Looks;

/// <summary>One picture: the photo at the left, and beside it a row of hits for each model.</summary>
internal static class LooksSheet
{
    private const int ThumbWidth = 84;
    private const int ThumbHeight = 112;
    private const int Gap = 6;
    private const int WebpQuality = 78;

    /// <summary>Writes it as WebP.</summary>
    /// <param name="path">The file.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="rows">The hits of each model, the closest first.</param>
    public static void Write(string path, byte[] photo, IReadOnlyList<byte[][]> rows)
    {
        var height = (rows.Count * (ThumbHeight + Gap)) - Gap;
        using var shown = Thumb(photo, height * ThumbWidth / ThumbHeight, height);
        using var hits = Image.Arrayjoin(
            [.. rows.SelectMany(row => row.Select(hit => Thumb(hit, ThumbWidth, ThumbHeight)))],
            across: rows[0].Length,
            shim: Gap,
            background: [255]
        );
        using var sheet = shown.Join(
            hits,
            Enums.Direction.Horizontal,
            expand: true,
            shim: 3 * Gap,
            background: [255]
        );
        sheet.Webpsave(path, q: WebpQuality);
    }

    private static Image Thumb(byte[] picture, int width, int height) =>
        Image.ThumbnailBuffer(picture, width, height: height, size: Enums.Size.Force);
}
