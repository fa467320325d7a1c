using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>What all tops have in common: the body, sleeves and neck as on a tailor's dummy, seen from the front.</summary>
internal static class Torso
{
    /// <summary>The front, from the shoulders to the hem.</summary>
    /// <param name="easel">What to draw with.</param>
    /// <param name="look">Colour, pattern and cut.</param>
    /// <param name="neckDepth">How deep the neckline is cut, in pixels below the shoulders.</param>
    /// <param name="pointed">Whether it is a V-neck.</param>
    public static SKPath Front(Easel easel, Look look, float neckDepth, bool pointed = false)
    {
        float neck = 72 + neckDepth;
        string neckline = pointed
            ? $"M225,{neck} C212,{neck - 22} 186,104 172,72"
            : $"M225,{neck} C198,{neck} 180,{neck - 20} 170,72";
        string side = look.Fitted
            ? "C152,82 136,90 118,99 C132,130 138,165 136,206 C141,258 147,296 145,338 C141,390 133,448 130,506 C162,519 194,524 225,524"
            : "C150,84 126,92 102,102 C117,132 121,168 119,206 C115,300 112,400 109,522 C148,534 188,539 225,539";
        SKPath front = easel.Symmetric($"{neckline} {side}");
        easel.Piece(front, look.Main, look.Pattern);
        Drape(easel, front, look.Fitted);
        return front;
    }

    /// <summary>The inside of the back, seen through the neckline.</summary>
    public static void Neck(Easel easel, Look look, float neckDepth)
    {
        float neck = 72 + neckDepth;
        SKPath inside = easel.Symmetric(
            $"M225,62 C204,62 186,64 169,70 C176,{neck - 14} 196,{neck + 4} 225,{neck + 4}"
        );
        easel.Fill(inside, look.Main.Shade(look.Main.IsPale ? -0.24f : -0.5f));
        easel.Line(
            easel.Shape("M172,74 C190,86 260,86 278,74"),
            look.Main.Shade(look.Main.IsPale ? -0.12f : -0.28f),
            9
        );
    }

    /// <summary>Both short sleeves. They lie behind the front: draw them first.</summary>
    public static void ShortSleeves(Easel easel, Look look, Dye? cuff = null)
    {
        (string sleeve, string hem, string band) = look.Fitted
            ? (
                "M120,99 C98,110 84,142 66,196 C82,210 112,218 136,218 C140,190 141,170 134,140 Z",
                "M69,188 C86,202 114,209 137,209",
                "M66,196 C82,210 112,218 136,218 L139,206 C114,206 88,198 71,184 Z"
            )
            : (
                "M102,102 C78,114 62,150 36,222 C52,240 88,250 117,251 C122,230 124,170 117,140 Z",
                "M40,212 C58,229 92,238 118,240",
                "M36,222 C52,240 88,250 117,251 L120,237 C92,236 58,226 41,209 Z"
            );
        easel.Twice(() =>
        {
            SKPath shape = easel.Shape(sleeve);
            easel.Piece(shape, look.Main, look.Pattern);
            easel.Folds(
                shape,
                5,
                new(110, 110, 100, 160, 74, 226, 9, 0.17f),
                new(126, 170, 104, 186, 92, 240, 10, -0.36f)
            );
            if (cuff is not null)
            {
                easel.Piece(easel.Shape(band), cuff, roundness: 0.3f);
            }
            else
            {
                easel.Seam(hem, look.Main);
            }
        });
    }

    /// <summary>Both long sleeves, hanging; with a band of cuff at their ends where a colour for it is given.</summary>
    public static void LongSleeves(Easel easel, Look look, Dye? cuff)
    {
        float inset = look.Fitted ? 14 : 0;
        easel.Twice(() =>
        {
            easel.Canvas.Save();
            easel.Canvas.Translate(inset, 0);
            SKPath shape = easel.Shape(
                "M103,102 C76,112 62,156 54,214 C44,300 34,390 26,470 L76,480 C90,404 110,310 128,236 L120,140 Z"
            );
            easel.Piece(shape, look.Main, look.Pattern, 0.7f);
            easel.Folds(
                shape,
                5,
                new(104, 112, 74, 190, 58, 330, 11, 0.15f),
                new(124, 190, 96, 250, 92, 320, 14, -0.36f),
                new(48, 290, 76, 310, 104, 296, 8, -0.34f),
                new(44, 316, 70, 332, 98, 322, 6, 0.2f),
                new(40, 390, 62, 410, 88, 396, 7, -0.3f)
            );
            if (cuff is not null)
            {
                SKPath band = easel.Shape("M28,458 L24,492 C38,500 56,503 72,502 L78,466 Z");
                easel.Piece(band, cuff, cuff == look.Main ? look.Pattern : null);
            }
            easel.Canvas.Restore();
        });
    }

    /// <summary>A ribbed or sewn band round the hem of the front.</summary>
    public static SKPath Hem(Easel easel, Look look, Dye dye)
    {
        SKPath hem = easel.Symmetric(
            look.Fitted
                ? "M225,496 C192,496 162,491 131,480 L130,509 C162,522 194,527 225,527"
                : "M225,508 C188,508 148,503 109,491 L112,527 C150,539 190,543 225,543"
        );
        easel.Piece(hem, dye, roundness: 0.4f);
        return hem;
    }

    /// <summary>The soft folds of a front that hangs from its shoulders.</summary>
    public static void Drape(Easel easel, SKPath front, bool fitted)
    {
        easel.Folds(
            front,
            7,
            new(140, 190, 176, 236, 196, 330, 16, -0.2f),
            new(312, 186, 276, 230, 262, 320, 14, -0.2f),
            new(160, 230, 180, 330, 158, 500, 16, 0.16f),
            new(140, 340, 172, 430, 166, 552, 16, -0.22f),
            new(308, 330, 280, 430, 290, 552, 18, -0.24f),
            new(216, 380, 236, 470, 226, 556, 14, -0.14f),
            new(262, 300, 250, 420, 258, 540, 12, 0.13f)
        );
        if (fitted)
        {
            easel.Folds(
                front,
                6,
                new(146, 330, 190, 352, 226, 340, 9, -0.2f),
                new(306, 344, 262, 366, 230, 352, 9, -0.22f)
            );
        }
    }
}
