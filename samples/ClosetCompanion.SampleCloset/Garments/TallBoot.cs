using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A knee-high boot from the side.</summary>
internal sealed class TallBoot : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        easel.Canvas.Save();
        easel.Canvas.Translate(8, 8);
        FloorShadow.Draw(easel, new SKRect(86, 538, 390, 562));
        SKPath lining = easel.Shape("M110,48 C124,30 240,30 256,46 C236,64 130,66 110,48 Z");
        easel.Piece(lining, new Dye("lining", Palette.Tan.Shade(-0.45f)), roundness: 0.9f);
        SKPath heel = easel.Shape(
            "M96,500 C98,520 100,536 104,554 L150,554 C154,536 160,522 172,512 Z"
        );
        easel.Piece(heel, Palette.Charcoal, roundness: 0.7f);
        SKPath upper = easel.Shape(
            "M108,46 C114,160 124,280 116,380 C110,430 100,470 94,508 C130,516 176,520 214,536 C270,546 340,546 378,540 C392,520 378,494 342,482 C296,468 254,456 236,424 C228,380 250,160 258,44 C220,62 146,62 108,46 Z"
        );
        easel.Piece(upper, dye, look.Pattern, 0.8f);
        easel.Folds(
            upper,
            8,
            new(130, 70, 138, 240, 130, 420, 22, 0.28f),
            new(240, 70, 232, 240, 226, 400, 18, -0.3f),
            new(236, 420, 190, 444, 136, 428, 10, -0.3f),
            new(240, 446, 196, 468, 140, 458, 9, -0.26f),
            new(232, 396, 190, 414, 144, 402, 8, -0.2f),
            new(280, 470, 330, 480, 366, 512, 12, 0.4f)
        );
        easel.Seam("M186,60 C184,200 184,330 178,436", dye);
        easel.Seam("M98,482 C128,470 152,486 160,516", dye);
        SKPath strap = easel.Shape(
            "M112,404 C150,420 200,420 236,408 L238,430 C200,442 150,442 110,428 Z"
        );
        easel.Piece(strap, dye, roundness: 0.6f);
        SKPath buckle = easel.Shape("M150,408 L178,412 L178,444 L150,440 Z");
        easel.Line(buckle, (look.Accent ?? Palette.Gold).Shade(-0.4f), 6);
        easel.Line(buckle, (look.Accent ?? Palette.Gold).Shade(0.15f), 3.6f);
        easel.Fill(
            easel.Shape(
                "M94,504 C130,514 176,518 214,532 C270,544 340,544 380,536 C384,544 378,550 364,552 L250,552 C210,550 180,526 150,520 L96,514 Z"
            ),
            new SKColor(36, 30, 29)
        );
        easel.Canvas.Restore();
    }
}
