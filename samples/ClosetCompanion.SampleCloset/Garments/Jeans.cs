using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Jeans from the front: faded thighs, orange stitches, rivets.</summary>
internal sealed class Jeans : IGarment
{
    private static readonly SKColor _thread = new(206, 146, 72);

    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        SKPath legs = Legs.Draw(easel, look, look.Fitted ? LegCut.Slim : LegCut.Straight);
        easel.Folds(
            legs,
            12,
            new(164, 140, 146, 230, 152, 360, 34, 0.34f),
            new(286, 140, 304, 230, 298, 360, 34, 0.34f),
            new(152, 390, 146, 440, 146, 500, 18, 0.14f),
            new(298, 390, 304, 440, 304, 500, 18, 0.14f)
        );
        easel.Folds(
            legs,
            3,
            new(206, 158, 176, 164, 146, 156, 5, -0.24f),
            new(244, 158, 274, 164, 304, 156, 5, -0.24f),
            new(204, 176, 176, 184, 144, 178, 4, -0.2f),
            new(246, 176, 274, 184, 306, 178, 4, -0.2f)
        );
        easel.Stitches("M142,66 C146,98 164,112 190,112 M308,66 C304,98 286,112 260,112", _thread);
        easel.Seam("M139,66 C143,102 162,117 192,117 M311,66 C307,102 288,117 258,117", look.Main);
        easel.Stitches("M229,70 C240,100 240,126 225,146", _thread);
        easel.Stitches("M138,50 C166,58 284,58 312,50 M136,64 C166,71 284,71 314,64", _thread);

        if (!look.Fitted)
        {
            easel.Stitches(
                "M124,170 C119,300 116,430 116,552 M326,170 C331,300 334,430 334,552",
                _thread
            );
        }
        Buttons.Row(easel, 225, [58], Palette.Tan, 6);
    }
}
