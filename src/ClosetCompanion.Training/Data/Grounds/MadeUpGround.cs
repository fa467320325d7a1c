namespace ClosetCompanion.Training.Data.Grounds;

/// <summary>Made-up grounds: walls, cloth, boards.</summary>
/// <param name="width">Pixels across.</param>
/// <param name="height">Pixels down.</param>
internal sealed class MadeUpGround(int width, int height) : IGround
{
    /// <summary>Two colours of one hue that run into each other: in soft clouds, or in bands as of boards.</summary>
    public void Paint(Span<byte> picture, ReadOnlySpan<bool> ground, Random random)
    {
        var plane = width * height;
        Span<double> dark = stackalloc double[3];
        Span<double> light = stackalloc double[3];
        var brightness = 30 + (200 * random.NextDouble());
        var contrast = 5 + (70 * random.NextDouble());
        var hue = 2 * Math.PI * random.NextDouble();
        var saturation = 0.35 * random.NextDouble();
        for (var channel = 0; channel < 3; channel++)
        {
            var tint = 1 + (saturation * Math.Cos(hue + (2 * Math.PI / 3 * channel)));
            dark[channel] = (brightness - (contrast / 2)) * tint;
            light[channel] = (brightness + (contrast / 2)) * tint;
        }

        var clouds = new Clouds(random);
        var angle = Math.PI * random.NextDouble();
        var bands = random.Next(3) == 0 ? 4 + (20 * random.NextDouble()) : 0;
        var grain = 16 * random.NextDouble();
        for (var pixel = 0; pixel < plane; pixel++)
        {
            if (!ground[pixel])
            {
                continue;
            }

            var (row, column) = Math.DivRem(pixel, width);
            var (x, y) = ((double)column / width, (double)row / height);
            var mix = clouds.At(x, y);
            if (bands > 0)
            {
                var along = (x * Math.Cos(angle)) + (y * Math.Sin(angle));
                mix = (mix + (0.5 * (1 + Math.Sin(bands * Math.PI * along)))) / 2;
            }

            var noise = grain * (random.NextDouble() - 0.5);
            for (var channel = 0; channel < 3; channel++)
            {
                var value = double.Lerp(dark[channel], light[channel], mix) + noise;
                picture[(channel * plane) + pixel] = (byte)Math.Clamp(value, 0, 255);
            }
        }
    }

    /// <summary>Values from 0 to 1 that change smoothly over the unit square.</summary>
    private sealed class Clouds
    {
        private readonly int _cells;
        private readonly double[] _corners;

        public Clouds(Random random)
        {
            _cells = random.Next(1, 9);
            _corners = new double[(_cells + 1) * (_cells + 1)];
            for (var i = 0; i < _corners.Length; i++)
            {
                _corners[i] = random.NextDouble();
            }
        }

        public double At(double x, double y)
        {
            var (column, right) = Within(x);
            var (row, below) = Within(y);
            var above = double.Lerp(Corner(column, row), Corner(column + 1, row), right);
            var under = double.Lerp(Corner(column, row + 1), Corner(column + 1, row + 1), right);
            return double.Lerp(above, under, below);
        }

        private double Corner(int column, int row) => _corners[(row * (_cells + 1)) + column];

        private (int Cell, double Share) Within(double position)
        {
            var cell = Math.Min(_cells - 1, (int)(position * _cells));
            return (cell, (position * _cells) - cell);
        }
    }
}
