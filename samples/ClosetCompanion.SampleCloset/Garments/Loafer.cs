using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A loafer from the side: low, no laces, a strap over the instep.</summary>
internal sealed class Loafer : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        easel.Canvas.Save();
        easel.Canvas.RotateDegrees(10, Studio.Middle, 320);
        easel.Canvas.Scale(1.04f, 0.98f, Studio.Middle, 330);
        FloorShadow.Draw(easel, new SKRect(50, 386, 424, 412));
        SKPath lining = easel.Shape(
            "M62,272 C74,252 110,250 146,260 C176,266 196,258 214,248 L226,262 L176,306 L92,300 Z"
        );
        easel.Piece(lining, Palette.Tan, roundness: 0.9f);
        SKPath upper = easel.Shape(
            "M56,380 C48,344 52,304 62,272 C70,264 82,266 90,276 C114,304 150,312 180,300 C196,288 206,266 220,250 C262,262 308,284 350,300 C400,314 428,338 426,376 L420,388 L58,386 Z"
        );
        easel.Piece(upper, dye, look.Pattern, 0.7f);
        easel.Folds(
            upper,
            5,
            new(72, 290, 90, 330, 78, 372, 14, 0.26f),
            new(330, 304, 384, 318, 412, 352, 12, 0.5f),
            new(240, 374, 330, 374, 410, 372, 10, -0.34f)
        );
        SKColor thread = dye.Shade(dye.IsDark ? 0.36f : -0.4f);
        easel.Seam("M262,276 C310,300 350,322 372,350 C384,366 390,376 390,386", dye);
        easel.Stitches("M258,284 C304,306 342,328 362,354 C374,370 380,378 380,386", thread);
        SKPath strap = easel.Shape(
            "M214,256 C226,250 240,256 250,264 C236,296 226,340 222,386 L176,386 C186,336 196,292 214,256 Z"
        );
        easel.Piece(strap, look.Accent ?? dye, roundness: 0.5f);
        easel.Stitches(
            "M220,260 C202,296 192,340 184,384 M242,266 C230,298 220,340 214,384",
            thread
        );
        easel.Fill(easel.Shape("M206,300 L226,306 L222,322 L202,316 Z"), dye.Shade(-0.6f));
        easel.Fill(
            easel.Shape(
                "M52,378 C50,386 52,392 58,393 L180,394 C260,396 360,398 412,394 C426,390 430,382 424,374 C320,388 160,390 52,378 Z"
            ),
            new SKColor(46, 36, 32)
        );
        easel.Fill(easel.Shape("M54,390 L56,408 L140,410 L148,393 Z"), new SKColor(36, 29, 27));
        easel.Canvas.Restore();
    }
}
