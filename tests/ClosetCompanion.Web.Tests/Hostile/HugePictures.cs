using NetVips;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>Pictures of few bytes and as many pixels as are read, in the forms that take most memory to decode.</summary>
internal static class HugePictures
{
    private const int Side = 8000;

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> _all = new(Make);

    /// <summary>By their forms.</summary>
    public static IReadOnlyDictionary<string, byte[]> All => _all.Value;

    private static Dictionary<string, byte[]> Make()
    {
        using var black = Image.Black(Side, Side);
        using var filled = black
            .NewFromImage(200, 30, 30, 128)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        using var deep = (filled * 257)
            .Cast(Enums.BandFormat.Ushort)
            .Copy(interpretation: Enums.Interpretation.Rgb16);
        using var plain = filled.ExtractBand(0, 3);
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["PNG, 16 bit, interlaced"] = deep.PngsaveBuffer(interlace: true),
            ["JPEG, progressive"] = plain.JpegsaveBuffer(
                interlace: true,
                subsampleMode: Enums.ForeignSubsample.Off
            ),
            ["WebP, lossless"] = filled.WebpsaveBuffer(lossless: true, effort: 0),
            ["TIFF, 16 bit"] = deep.TiffsaveBuffer(
                compression: Enums.ForeignTiffCompression.Deflate
            ),
        };
    }
}
