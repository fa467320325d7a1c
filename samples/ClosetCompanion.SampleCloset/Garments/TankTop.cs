using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A top without sleeves, on broad straps.</summary>
internal sealed class TankTop : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye trim = look.Accent ?? look.Main;
        easel.Fill(
            easel.Symmetric("M225,92 C204,92 186,82 174,64 L182,112 C190,140 206,154 225,154"),
            look.Main.Shade(look.Main.IsPale ? -0.24f : -0.5f)
        );
        string side = look.Fitted
            ? "L144,68 C150,120 146,160 128,196 C136,250 144,300 144,338 C140,390 133,448 130,506 C162,519 194,524 225,524"
            : "L136,70 C142,124 134,166 112,204 C113,300 111,400 109,522 C148,534 188,539 225,539";
        SKPath front = easel.Symmetric(
            $"M225,150 C196,150 {(look.Fitted ? "178,118 174,64" : "172,118 168,64")} {side}"
        );
        easel.Piece(front, look.Main, look.Pattern);
        Torso.Drape(easel, front, look.Fitted);
        string neckline = look.Fitted
            ? "M176,66 C180,118 198,146 225,146 C252,146 270,118 274,66"
            : "M170,66 C174,118 196,146 225,146 C254,146 276,118 280,66";
        DrawEdge(easel, trim, neckline);
        string armhole = look.Fitted
            ? "M146,69 C153,120 149,160 131,196"
            : "M139,70 C146,124 138,166 115,204";
        easel.Twice(() => DrawEdge(easel, trim, armhole));
        easel.Seam(
            look.Fitted ? "M131,493 C162,508 288,508 319,493" : "M110,509 C148,523 302,523 340,509",
            look.Main
        );
    }

    private static void DrawEdge(Easel easel, Dye trim, string line)
    {
        SKPath edge = easel.Shape(line);
        easel.Line(edge, trim.Shade(trim.IsDark ? 0.16f : -0.26f), 9);
        easel.Line(edge, trim.Shade(trim.IsDark ? 0.04f : -0.05f), 6.5f);
    }
}
