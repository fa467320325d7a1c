using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>The strap or bracelet of a watch, from the top of the picture to its foot.</summary>
internal static class WatchStrap
{
    /// <summary>Draws it.</summary>
    /// <param name="easel">What to draw with.</param>
    /// <param name="dye">Its colour.</param>
    /// <param name="band">What it is made of.</param>
    /// <param name="half">Half its width at the case, in pixels.</param>
    public static void Draw(Easel easel, Dye dye, WatchBand band, float half)
    {
        float end = half * 0.8f;
        SKPath strap = easel.Symmetric(
            $"M225,18 L{225 - end},22 C{225 - end},120 {225 - half},170 {225 - half},300 C{225 - half},430 {225 - end},480 {225 - end},578 L225,582"
        );
        if (band == WatchBand.Metal)
        {
            easel.Fill(strap, Shades.Polished(new SKRect(225 - half, 300, 225 + half, 300), dye));
            DrawLinks(easel, strap, dye, half);
            return;
        }
        easel.Piece(strap, dye, roundness: 0.9f);
        if (band == WatchBand.Leather)
        {
            SKColor thread = dye.Shade(dye.IsPale ? -0.3f : 0.4f);
            easel.Stitches(
                $"M{233 - end},30 C{233 - end},120 {233 - half},170 {233 - half},300 C{233 - half},430 {233 - end},480 {233 - end},570",
                thread
            );
            easel.Stitches(
                $"M{217 + end},30 C{217 + end},120 {217 + half},170 {217 + half},300 C{217 + half},430 {217 + end},480 {217 + end},570",
                thread
            );
            return;
        }
        foreach (float y in new float[] { 50, 78, 106, 134, 466, 494, 522, 550 })
        {
            easel.Folds(
                strap,
                2,
                new(225 - half, y, 225, y + 6, 225 + half, y, 5, -0.7f),
                new(225 - half, y + 8, 225, y + 14, 225 + half, y + 8, 4, 0.25f)
            );
        }
    }

    private static void DrawLinks(Easel easel, SKPath strap, Dye dye, float half)
    {
        easel.Canvas.Save();
        easel.Canvas.ClipPath(strap, antialias: true);
        using var gap = new SKPaint { Color = dye.Shade(-0.65f), StrokeWidth = 2.4f };
        using var glint = new SKPaint { Color = dye.Shade(0.75f), StrokeWidth = 3 };
        for (float y = 20; y < 590; y += 21)
        {
            easel.Canvas.DrawLine(225 - half, y, 225 + half, y, gap);
            easel.Canvas.DrawLine(225 - half, y + 5, 225 + half, y + 5, glint);
        }
        gap.StrokeWidth = 2;
        foreach (float x in new[] { -0.42f, 0.42f })
        {
            easel.Canvas.DrawLine(225 + (x * half), 0, 225 + (x * half), 600, gap);
        }
        easel.Canvas.Restore();
        easel.Folds(
            strap,
            8,
            new(225 - half, 20, 225 - half, 300, 225 - half, 580, 22, -0.5f),
            new(225 + half, 20, 225 + half, 300, 225 + half, 580, 24, -0.6f)
        );
        easel.Line(strap, dye.Shade(-0.5f), 1.4f);
    }
}
