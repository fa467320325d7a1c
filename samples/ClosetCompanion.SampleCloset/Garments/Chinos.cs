using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Chinos, plain or as cargo pants with a pocket on each leg.</summary>
/// <param name="cargo">Whether there are pockets on the legs.</param>
internal sealed class Chinos(bool cargo = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Legs.Draw(easel, look, look.Fitted || !cargo ? LegCut.Slim : LegCut.Straight);
        SKColor thread = dye.Shade(dye.IsDark ? 0.3f : -0.32f);
        easel.Seam("M142,60 C148,96 140,124 126,150", dye);
        easel.Seam("M308,60 C302,96 310,124 324,150", dye);
        easel.Stitches("M148,62 C154,98 146,128 132,156", thread);
        easel.Stitches("M302,62 C296,98 304,128 318,156", thread);
        if (!cargo)
        {
            easel.Twice(() => easel.Seam("M145,560 C160,567 176,567 190,563", dye));
            return;
        }
        easel.Twice(() =>
        {
            SKPath pocket = easel.Shape("M112,268 L164,276 L160,362 L110,354 Z");
            easel.Piece(pocket, dye, look.Pattern, 0.4f);
            SKPath flap = easel.Shape("M110,262 L167,271 L165,292 L138,302 L109,284 Z");
            easel.Piece(flap, dye, look.Pattern, 0.4f);
            easel.Stitches("M114,268 L163,275 L161,290 L138,297 L113,281 Z", thread);
            Buttons.Row(easel, 138, [289], Palette.Grey, 3.5f);
        });
    }
}
