using ClosetCompanion.Clip.Imaging;
using NetVips;

namespace ClosetCompanion.Evaluation.HtmlReport.Queries;

/// <summary>Makes small pictures to put into a page, without the metadata of the files.</summary>
internal static class Thumbnail
{
    private const int MaxWidth = 120;
    private const int MaxHeight = 160;
    private const int Quality = 75;

    private static readonly PictureDecoder _decoder = new();

    /// <summary>The picture, made small, as a <c>data:</c> address; null when it cannot be read.</summary>
    public static string? AddressOf(ReadOnlyMemory<byte> picture)
    {
        try
        {
            var small = Shrink(_decoder.Decode(picture));
            using var pixels = Image.NewFromMemory(
                small.Pixels,
                small.Width,
                small.Height,
                RgbPicture.Channels,
                Enums.BandFormat.Uchar
            );
            using var colours = pixels.Copy(interpretation: Enums.Interpretation.Srgb);
            var jpeg = colours.JpegsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
            return $"data:image/jpeg;base64,{Convert.ToBase64String(jpeg)}";
        }
        catch (PictureException)
        {
            return null;
        }
    }

    private static RgbPicture Shrink(RgbPicture picture)
    {
        var scale = Math.Min((double)MaxWidth / picture.Width, (double)MaxHeight / picture.Height);
        return scale >= 1
            ? picture
            : BicubicResampler.Resize(
                picture,
                Math.Max(1, (int)Math.Round(picture.Width * scale)),
                Math.Max(1, (int)Math.Round(picture.Height * scale))
            );
    }
}
