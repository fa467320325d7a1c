using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Leggings: a broad waistband and two close legs, with or without stripes down the sides.</summary>
/// <param name="striped">Whether a stripe in the look's accent runs down each side.</param>
internal sealed class Leggings(bool striped = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        SKPath legs = easel.Symmetric(
            "M225,40 L154,34 C150,70 138,110 134,156 C130,220 146,290 152,346 C150,420 162,500 172,574 C182,578 194,578 204,574 C208,470 212,330 222,196 L225,186"
        );
        easel.Piece(legs, dye, look.Pattern, 0.9f);
        easel.Folds(
            legs,
            7,
            new(160, 150, 148, 230, 166, 330, 20, 0.24f),
            new(290, 150, 302, 230, 284, 330, 20, 0.18f),
            new(170, 350, 164, 430, 180, 520, 14, 0.2f),
            new(280, 350, 286, 430, 270, 520, 14, 0.14f),
            new(218, 190, 204, 300, 200, 420, 14, -0.3f),
            new(232, 190, 246, 300, 250, 420, 14, -0.3f),
            new(196, 340, 172, 352, 154, 344, 6, -0.24f),
            new(254, 340, 278, 352, 296, 344, 6, -0.24f)
        );
        if (striped)
        {
            DrawStripes(easel, legs, look.Accent ?? Palette.White);
        }
        SKPath band = easel.Symmetric(
            "M225,40 C198,40 174,38 155,30 L150,72 C176,80 200,82 225,82"
        );
        easel.Piece(band, look.Accent is { } accent && striped ? accent : dye, roundness: 0.5f);
        easel.Seam("M151,74 C176,83 274,83 299,74 M225,82 L225,186", dye);
        easel.Twice(() => easel.Seam("M173,562 C184,566 194,566 204,563", dye));
    }

    private static void DrawStripes(Easel easel, SKPath legs, Dye accent) =>
        easel.Within(
            legs,
            () =>
                easel.Twice(() =>
                {
                    SKPath stripe = easel.Shape(
                        "M149,72 C146,110 140,130 138,160 C134,222 150,290 156,346 C154,420 166,500 176,580"
                    );
                    easel.Line(stripe, accent.Base, 9);
                })
        );
}
