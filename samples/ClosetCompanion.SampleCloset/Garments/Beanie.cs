using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A knitted cap with a folded cuff, with or without a pompom.</summary>
/// <param name="pompom">Whether there is one on top.</param>
internal sealed class Beanie(bool pompom = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye trim = look.Accent ?? dye;
        FloorShadow.Draw(easel, new SKRect(90, 452, 360, 480));
        if (pompom)
        {
            DrawPompom(easel, trim);
        }
        SKPath dome = easel.Symmetric(
            "M225,138 C158,138 108,188 96,280 C92,320 90,350 90,384 L225,392"
        );
        easel.Piece(dome, dye, look.Pattern, 0.9f);
        DrawKnit(easel, dome, dye);
        easel.Folds(
            dome,
            9,
            new(140, 190, 114, 270, 116, 370, 22, 0.2f),
            new(200, 160, 186, 260, 190, 370, 20, 0.14f),
            new(300, 180, 326, 270, 326, 370, 20, -0.24f),
            new(262, 160, 276, 260, 272, 370, 14, -0.16f)
        );
        SKPath cuff = easel.Symmetric(
            "M225,362 C176,362 128,358 84,346 C78,378 78,420 84,450 C128,466 176,472 225,472"
        );
        easel.Piece(cuff, trim, trim == dye ? look.Pattern : null, 0.7f);
        Ribbing.Draw(easel, cuff, trim, 11, 190);
        easel.Fold(cuff, 6, new(96, 364, 225, 382, 354, 364, 9, 0.2f));
    }

    private static void DrawKnit(Easel easel, SKPath dome, Dye dye)
    {
        SKColor groove = dye.Shade(dye.IsDark ? 0.2f : -0.3f).WithAlpha(150);
        easel.Within(
            dome,
            () =>
            {
                for (int rib = -10; rib <= 10; rib++)
                {
                    float foot = Studio.Middle + (rib * 13.5f);
                    float top = Studio.Middle + (rib * 5);
                    easel.Line(
                        easel.Shape($"M{top},136 C{foot},190 {foot},260 {foot},392"),
                        groove,
                        2.6f
                    );
                }
            }
        );
    }

    private static void DrawPompom(Easel easel, Dye dye)
    {
        var random = new Random(11);
        for (int strand = 0; strand < 260; strand++)
        {
            (float sin, float cos) = MathF.SinCos(random.NextSingle() * MathF.Tau);
            float reach = 30 + (random.NextSingle() * 24);
            float tone = (random.NextSingle() * 0.5f) - 0.28f - (sin * 0.1f);
            easel.Line(
                easel.Shape($"M225,112 L{225 + (cos * reach)},{112 + (sin * reach)}"),
                dye.Shade(tone),
                4
            );
        }
    }
}
