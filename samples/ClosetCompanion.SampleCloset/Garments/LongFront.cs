using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>What kurtas, coats and sleeved dresses have in common: a torso that goes on below the hips.</summary>
/// <remarks>
/// They are longer than a picture is high, so all of their drawing happens on a smaller scale: coordinates are those
/// of <see cref="Torso"/>, and the picture's lower edge lies at about 690.
/// </remarks>
internal static class LongFront
{
    private const float Scale = 0.85f;

    /// <summary>Draws a long garment on its scale.</summary>
    public static void Draw(Easel easel, Action garment)
    {
        easel.Canvas.Save();
        easel.Canvas.Scale(Scale, Scale, Studio.Middle, -10);
        garment();
        easel.Canvas.Restore();
    }

    /// <summary>The front, from the shoulders to a hem that may lie far below the hips.</summary>
    /// <param name="easel">What to draw with.</param>
    /// <param name="look">Colour, pattern and cut.</param>
    /// <param name="neckline">From the middle of the neck to the left shoulder, as path data.</param>
    /// <param name="hem">How far down it goes.</param>
    /// <param name="reach">How far the hem goes to the left: a small number is a wide hem.</param>
    /// <param name="waist">How far the waist is from the left edge.</param>
    public static SKPath Front(
        Easel easel,
        Look look,
        string neckline,
        float hem,
        float reach,
        float waist = 128
    )
    {
        string shoulder = look.Fitted
            ? "C152,82 136,90 118,99 C132,130 138,165 136,206"
            : "C150,84 126,92 104,102 C117,132 121,168 119,206";
        string side =
            $"C{waist},258 {waist},300 {waist},336 C{waist - 6},400 {reach + 10},500 {reach},{hem - 14}";
        SKPath front = easel.Symmetric(
            $"{neckline} {shoulder} {side} C{reach + 40},{hem - 2} 190,{hem} {Studio.Middle},{hem}"
        );
        easel.Piece(front, look.Main, look.Pattern);
        float spread = 128 - reach;
        easel.Folds(
            front,
            7,
            new(150, 190, 180, 236, 200, 320, 14, -0.18f),
            new(304, 190, 272, 236, 252, 320, 14, -0.18f),
            new(168, 330, 158, 460, 150 - (spread * 0.6f), hem - 10, 16, -0.26f),
            new(184, 330, 180, 460, 176 - (spread * 0.4f), hem - 6, 14, 0.18f),
            new(206, 340, 204, 470, 202 - (spread * 0.1f), hem - 4, 14, -0.18f),
            new(246, 340, 250, 470, 252 + (spread * 0.2f), hem - 4, 13, 0.14f),
            new(264, 330, 270, 460, 278 + (spread * 0.4f), hem - 6, 16, -0.24f),
            new(284, 330, 296, 460, 306 + (spread * 0.6f), hem - 10, 13, -0.2f)
        );
        return front;
    }
}
