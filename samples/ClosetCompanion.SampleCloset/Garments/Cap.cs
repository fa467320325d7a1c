using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A baseball cap from the front, its peak towards the camera.</summary>
internal sealed class Cap : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye peakDye = look.Accent ?? dye;
        FloorShadow.Draw(easel, new SKRect(70, 408, 380, 440));
        SKPath crown = easel.Symmetric(
            "M225,158 C140,158 84,216 74,330 C74,352 78,372 84,388 C130,350 180,338 225,338"
        );
        easel.Piece(crown, dye, look.Pattern, 0.9f);
        easel.Folds(
            crown,
            8,
            new(130, 200, 104, 270, 108, 350, 22, 0.22f),
            new(190, 180, 176, 250, 184, 330, 26, 0.2f),
            new(300, 200, 320, 270, 318, 340, 20, -0.2f),
            new(346, 240, 366, 300, 362, 370, 20, -0.3f)
        );
        DrawPanels(easel, dye);
        easel.Piece(easel.Shape("M211,160 C211,146 239,146 239,160 Z"), peakDye, roundness: 0.6f);
        SKPath peak = easel.Symmetric(
            "M225,322 C160,322 112,336 84,366 C66,390 52,412 54,428 C60,440 76,436 92,428 C132,408 176,400 225,400"
        );
        easel.Piece(peak, peakDye, roundness: 0.7f);
        easel.Folds(
            peak,
            6,
            new(110, 366, 160, 336, 225, 336, 12, 0.3f),
            new(225, 336, 290, 336, 340, 366, 12, 0.16f),
            new(60, 430, 140, 390, 225, 390, 10, -0.3f),
            new(225, 390, 310, 390, 390, 430, 10, -0.34f)
        );
        SKColor thread = peakDye.Shade(peakDye.IsDark ? 0.3f : -0.3f);
        for (int row = 0; row < 4; row++)
        {
            float y = 340 + (row * 14);
            float reach = 126 + (row * 9);
            easel.Stitches(
                $"M{225 - reach},{y + 38} C{225 - (reach * 0.6f)},{y + 6} {225 + (reach * 0.6f)},{y + 6} {225 + reach},{y + 38}",
                thread
            );
        }
        DrawEmblem(easel, dye);
    }

    private static void DrawPanels(Easel easel, Dye dye)
    {
        easel.Seam("M225,160 C224,200 224,250 224,322", dye);
        easel.Seam("M220,160 C160,180 120,250 112,356", dye);
        easel.Seam("M230,160 C290,180 330,250 338,356", dye);
        easel.Twice(() =>
        {
            easel.Line(
                easel.Shape("M160,214 m-4,0 a4,4 0 1,0 8,0 a4,4 0 1,0 -8,0"),
                dye.Shade(dye.IsDark ? 0.25f : -0.4f),
                3
            );
        });
    }

    /// <summary>Two peaks in a ring, stitched in white or, on pale caps, in navy blue.</summary>
    private static void DrawEmblem(Easel easel, Dye dye)
    {
        SKColor thread = (dye.IsPale ? Palette.NavyBlue : Palette.White).Base;
        easel.Line(easel.Shape("M225,266 m-34,0 a34,34 0 1,0 68,0 a34,34 0 1,0 -68,0"), thread, 5);
        easel.Fill(easel.Shape("M202,280 L216,254 L225,268 L232,258 L248,280 Z"), thread);
    }
}
