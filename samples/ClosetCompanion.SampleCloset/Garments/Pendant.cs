using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A pendant on a fine chain: a heart or a drop.</summary>
/// <param name="heart">Whether it is a heart.</param>
internal sealed class Pendant(bool heart = true) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye metal = look.Accent ?? Palette.Silver;
        SKPath chain = easel.Shape("M138,30 C96,180 160,360 225,410 C290,360 354,180 312,30");
        easel.Line(chain, metal.Shade(-0.5f), 5.4f);
        using (SKPathEffect links = SKPathEffect.CreateDash([5, 3], 0))
        {
            easel.Line(chain, metal.Shade(0.35f), 3.4f, links);
        }
        SKPath loop = easel.Shape("M225,396 m-9,14 a9,13 0 1,0 18,0 a9,13 0 1,0 -18,0");
        easel.Line(loop, metal.Shade(-0.5f), 6);
        easel.Line(loop, metal.Shade(0.2f), 3.4f);
        string outline = heart
            ? "M225,452 C204,418 146,424 146,472 C146,516 198,540 225,574 C252,540 304,516 304,472 C304,424 246,418 225,452 Z"
            : "M225,424 C246,462 286,492 286,524 C286,556 260,578 225,578 C190,578 164,556 164,524 C164,492 204,462 225,424 Z";
        SKPath frame = easel.Shape(outline);
        easel.Fill(frame, Shades.Polished(frame.Bounds, metal));
        easel.Line(frame, metal.Shade(-0.55f), 2);
        easel.Canvas.Save();
        easel.Canvas.Scale(0.76f, 0.76f, Studio.Middle, heart ? 492 : 524);
        SKPath stone = easel.Shape(outline);
        easel.Fill(
            stone,
            Shades.Round(new SKPoint(225, 500), 80, look.Main.Shade(0.4f), look.Main.Shade(-0.35f))
        );
        easel.Line(stone, look.Main.Shade(-0.5f), 2);
        easel.Fold(
            stone,
            4,
            heart
                ? new Crease(162, 490, 160, 450, 200, 446, 12, 0.7f)
                : new Crease(182, 530, 184, 500, 210, 470, 12, 0.7f)
        );
        easel.Canvas.Restore();
    }
}
