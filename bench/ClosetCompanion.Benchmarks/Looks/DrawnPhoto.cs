using NetVips;

namespace ClosetCompanion.Benchmarks.Looks;

/// <summary>A product of the sample closet as if somebody had photographed it at home: turned, on a ground, in warm light.</summary>
internal static class DrawnPhoto
{
    private const int Width = 480;
    private const int Height = 640;
    private const int JpegQuality = 70;

    // Paler than this is the white of the studio.
    private const double Soft = 24;

    private static readonly double[] _turns = [-14, 9, 22, -8, 31, -25, 12, -17, 5, 18, -30];

    // Wood, a sheet, a carpet, tiles.
    private static readonly double[][] _grounds =
    [
        [150, 108, 72],
        [176, 188, 204],
        [196, 180, 150],
        [128, 132, 128],
    ];

    /// <summary>A JPEG; the same picture and number give the same photo.</summary>
    public static byte[] Of(byte[] picture, int number)
    {
        using var product = Image.NewFromBuffer(picture);
        using var alpha = (
            (255 - product[0].Bandrank([product[1], product[2]], index: 0)) * (255 / Soft)
        ).Cast(Enums.BandFormat.Uchar);
        using var cut = product.Bandjoin(alpha);
        using var turned = cut.Similarity(
            scale: 0.72,
            angle: _turns[number % _turns.Length],
            background: [255, 255, 255, 0]
        );
        using var ground = Ground(number);
        using var laid = ground.Composite2(
            turned,
            Enums.BlendMode.Over,
            x: ((Width - turned.Width) / 2) + (number * 17 % 40) - 20,
            y: (Height - turned.Height) / 2
        );
        using var flat = laid.Flatten();
        using var lit = (flat * Light() * new[] { 1.04, 0.98, 0.88 }).Cast(Enums.BandFormat.Uchar);
        return lit.JpegsaveBuffer(q: JpegQuality);
    }

    private static Image Ground(int number)
    {
        var colour = _grounds[number % _grounds.Length];
        // Long in one direction, as fibres and boards are.
        using var fine = Image.Gaussnoise(Width, Height, sigma: 60, mean: 0, seed: 7 + number);
        using var fibres = fine.Resize(1.0 / 24, vscale: 1).Resize(24.0, vscale: 1);
        using var texture = fibres.Embed(0, 0, Width, Height, extend: Enums.Extend.Copy);
        using var coloured = (Image.Black(Width, Height, bands: 3) + colour + texture).Cast(
            Enums.BandFormat.Uchar
        );
        return coloured.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    // Brighter at one side.
    private static Image Light()
    {
        using var places = Image.Xyz(Width, Height);
        return (places[0] * (0.35 / Width)) + (places[1] * (-0.15 / Height)) + 0.78;
    }
}
