using NetVips;

namespace ClosetCompanion.Training.Tests;

/// <summary>Pictures of one colour.</summary>
internal static class DrawnPicture
{
    private const int Side = 24;

    /// <summary>A PNG.</summary>
    public static byte[] Of(byte red, byte green, byte blue)
    {
        using var black = Image.Black(Side, Side, bands: 3);
        using var coloured = black + new double[] { red, green, blue };
        using var picture = coloured
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        return picture.PngsaveBuffer();
    }
}
