using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A polo shirt: soft collar, buttoned placket, short sleeves with ribbed cuffs.</summary>
internal sealed class PoloShirt : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye trim = look.Accent ?? look.Main;
        Torso.Neck(easel, look, 40);
        Torso.ShortSleeves(easel, look, trim);
        Torso.Front(easel, look, 52);
        string hem = look.Fitted
            ? "M131,493 C162,508 288,508 319,493"
            : "M110,509 C148,523 302,523 340,509";
        easel.Seam(hem, look.Main);

        easel.Fill(
            easel.Shape("M206,112 L225,136 L244,112 Z"),
            look.Main.Shade(look.Main.IsPale ? -0.3f : -0.6f)
        );
        SKPath placket = easel.Shape("M211,116 L239,116 L238,236 L212,236 Z");
        easel.Piece(placket, look.Main, roundness: 0.35f);
        easel.Stitches("M214,222 L236,222 M214,232 L236,232", look.Main.Shade(-0.35f));
        Buttons.Row(easel, 225, [152, 186, 216], look.Main.IsPale ? Palette.Silver : Palette.White);

        easel.Twice(() =>
        {
            SKPath leaf = easel.Shape(
                "M172,60 C164,64 158,72 155,84 C160,112 174,142 194,166 L226,124 C204,112 186,92 176,66 Z"
            );
            easel.Piece(leaf, trim, roundness: 0.35f);
            easel.Fold(leaf, 4, new(168, 68, 176, 110, 206, 136, 7, 0.28f));
            easel.Line(
                easel.Shape("M160,88 C166,112 178,138 194,157 L219,124"),
                trim.Shade(trim.IsDark ? 0.2f : -0.24f),
                1.3f
            );
        });
        easel.Line(
            easel.Shape("M175,63 C196,76 254,76 275,63"),
            trim.Shade(trim.IsPale ? -0.12f : -0.2f),
            9
        );
    }
}
