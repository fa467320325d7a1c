using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A scarf with fringes, looped as round a neck, both ends hanging.</summary>
internal sealed class Scarf : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        SKPath back = easel.Shape(
            "M150,120 C164,54 286,54 300,120 C296,142 284,156 268,166 C284,92 166,92 182,166 C166,156 154,142 150,120 Z"
        );
        easel.Piece(back, new Dye(look.Main.Name, look.Main.Shade(-0.3f)), look.Pattern, 0.8f);
        DrawEnd(
            easel,
            look,
            "M150,210 C134,310 122,420 116,524 C146,534 182,534 214,526 C218,420 226,310 232,214 Z",
            118,
            212,
            528
        );
        DrawEnd(
            easel,
            look,
            "M226,214 C232,310 244,390 252,478 C284,488 318,486 346,474 C338,380 322,290 300,206 Z",
            254,
            342,
            480
        );
        SKPath loop = easel.Shape(
            "M166,82 C130,98 108,136 112,184 C120,236 176,268 226,268 C280,268 334,236 340,182 C342,136 320,98 284,82 C300,112 296,142 276,164 C248,188 202,188 176,164 C154,142 150,112 166,82 Z"
        );
        easel.Piece(loop, look.Main, look.Pattern, 0.8f);
        easel.Folds(
            loop,
            5,
            new(150, 100, 110, 180, 200, 232, 12, 0.28f),
            new(160, 110, 130, 186, 226, 214, 10, -0.4f),
            new(130, 150, 140, 240, 240, 250, 10, -0.34f),
            new(226, 214, 310, 200, 300, 110, 10, -0.4f),
            new(230, 240, 330, 226, 318, 130, 11, 0.2f),
            new(240, 254, 330, 236, 332, 170, 8, -0.34f)
        );
    }

    private static void DrawEnd(
        Easel easel,
        Look look,
        string outline,
        float left,
        float right,
        float hem
    )
    {
        for (float x = left; x < right; x += 7)
        {
            float sway = MathF.Sin(x) * 4;
            easel.Line(
                easel.Shape($"M{x},{hem - 8} Q{x + sway},{hem + 20} {x + sway},{hem + 42}"),
                look.Main.Shade(look.Main.IsPale ? -0.16f : -0.2f),
                3.4f
            );
        }
        SKPath end = easel.Shape(outline);
        easel.Piece(end, look.Main, look.Pattern, 0.7f);
        float middle = (left + right) / 2;
        easel.Folds(
            end,
            6,
            new(middle - 4, 230, middle - 26, 380, middle - 24, hem, 14, -0.32f),
            new(middle + 4, 230, middle, 380, middle + 2, hem, 13, 0.24f),
            new(middle + 14, 230, middle + 24, 380, middle + 26, hem, 12, -0.3f)
        );
    }
}
