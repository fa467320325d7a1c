using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A quilted jacket or gilet with a high collar and a zip.</summary>
/// <param name="sleeveless">Whether it is a gilet, without sleeves.</param>
internal sealed class PufferJacket(bool sleeveless = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        if (!sleeveless)
        {
            DrawSleeves(easel, look);
        }
        SKPath front = easel.Symmetric(Outline(look.Fitted));
        easel.Piece(front, look.Main, look.Pattern, 0.7f);
        for (float y = 122; y < 520; y += 52)
        {
            Quilt(easel, front, look.Main, 96, 354, y);
        }
        Zip.Draw(easel, 225, 60, 538);
        easel.Twice(() =>
            easel.Line(
                easel.Shape("M180,378 L156,446"),
                look.Main.Shade(look.Main.IsDark ? 0.2f : -0.55f),
                4
            )
        );
        DrawCollar(easel, look);
    }

    private string Outline(bool fitted)
    {
        string shoulder = sleeveless
            ? "L138,84 C148,120 146,160 118,204"
            : "C150,84 126,92 104,102 C117,132 121,168 119,206";
        return fitted
            ? $"M225,66 C200,66 184,66 172,72 {shoulder} C134,250 142,296 140,338 C136,400 128,450 126,520 C160,534 194,540 225,540"
            : $"M225,66 C200,66 184,66 172,72 {shoulder} C108,300 106,420 108,526 C148,540 188,544 225,544";
    }

    private static void DrawSleeves(Easel easel, Look look) =>
        easel.Twice(() =>
        {
            SKPath sleeve = easel.Shape(
                "M108,98 C74,108 56,156 48,214 C38,300 28,390 22,484 C38,494 58,498 76,496 C92,410 114,310 132,236 L124,140 Z"
            );
            easel.Piece(sleeve, look.Main, look.Pattern, 0.8f);
            for (float y = 160; y < 470; y += 50)
            {
                Quilt(easel, sleeve, look.Main, 14, 140, y, 14);
            }
        });

    /// <summary>One line of quilting: the puff above it shines, the groove lies in shadow.</summary>
    private static void Quilt(
        Easel easel,
        SKPath piece,
        Dye dye,
        float left,
        float right,
        float y,
        float slope = 0
    )
    {
        float middle = (left + right) / 2;
        easel.Folds(
            piece,
            5,
            new(left, y - 30, middle, y - 26 + slope, right, y - 30 + slope, 12, 0.2f),
            new(left, y + 2, middle, y + 10 + slope, right, y + 2 + slope, 10, -0.42f)
        );
        easel.Within(
            piece,
            () =>
                easel.Seam($"M{left},{y} Q{middle},{y + 10 + (slope / 2)} {right},{y + slope}", dye)
        );
    }

    private static void DrawCollar(Easel easel, Look look)
    {
        Dye lining = look.Accent ?? look.Main;
        SKPath inside = easel.Symmetric("M225,40 C204,40 190,36 180,32 L176,60 L225,84");
        easel.Fill(inside, lining.Shade(lining.IsPale ? -0.2f : -0.45f));
        easel.Twice(() =>
        {
            SKPath half = easel.Shape(
                "M182,30 C170,40 164,60 162,80 C180,104 200,112 222,114 L222,64 C204,60 190,48 182,30 Z"
            );
            easel.Piece(half, look.Main, roundness: 0.7f);
            easel.Fold(half, 4, new(172, 66, 190, 88, 220, 90, 7, -0.36f));
        });
    }
}
