namespace ClosetCompanion.Training.Data;

/// <summary>
/// Takes products out of the white that shops photograph them on and lays them on made-up grounds: walls, cloth, boards.
/// A model that has only seen white takes the floor in somebody's photo for a part of the garment.
/// </summary>
/// <param name="share">Share of the pictures that get another ground, from 0 to 1.</param>
/// <param name="width">Pixels across.</param>
/// <param name="height">Pixels down.</param>
internal sealed class Backgrounds(double share, int width, int height)
{
    /// <summary>All channels of the white that reaches in from the border are at least this; a white shirt is mostly a little darker.</summary>
    private const byte White = 246;

    /// <summary>Pixels beside the ground are seams of it down to this: JPEG and scaling mix them with the product.</summary>
    private const byte Seam = 200;

    // Where less is left, the product is as white as its ground; where more is, there is no white ground.
    private const double LeastProduct = 0.08;
    private const double MostProduct = 0.92;

    private readonly bool[] _ground = new bool[width * height];
    private readonly int[] _found = new int[width * height];

    /// <summary>Changes some of the 8-bit pictures [count, 3, height, width] in place; the product's own pixels stay, but for a pale seam.</summary>
    public void Replace(byte[] planes, Random random)
    {
        if (share == 0)
        {
            return;
        }

        var size = 3 * width * height;
        for (var start = 0; start < planes.Length; start += size)
        {
            if (random.NextDouble() >= share)
            {
                continue;
            }

            var picture = planes.AsSpan(start, size);
            var product = 1 - ((double)FindGround(picture) / _ground.Length);
            if (product is >= LeastProduct and <= MostProduct)
            {
                Paint(picture, random);
            }
        }
    }

    /// <summary>Marks the white that is joined to the border by white, with its seam, and counts their pixels.</summary>
    private int FindGround(ReadOnlySpan<byte> picture)
    {
        Array.Clear(_ground);
        var found = 0;
        for (var x = 0; x < width; x++)
        {
            found = Visit(picture, x, 0, White, found);
            found = Visit(picture, x, height - 1, White, found);
        }

        for (var y = 0; y < height; y++)
        {
            found = Visit(picture, 0, y, White, found);
            found = Visit(picture, width - 1, y, White, found);
        }

        // Every pixel comes in once, so that the list of those found is the queue, too.
        for (var next = 0; next < found; next++)
        {
            found = VisitBeside(picture, _found[next], White, found);
        }

        var white = found;
        for (var next = 0; next < white; next++)
        {
            found = VisitBeside(picture, _found[next], Seam, found);
        }

        return found;
    }

    private int VisitBeside(ReadOnlySpan<byte> picture, int pixel, byte least, int found)
    {
        var (y, x) = Math.DivRem(pixel, width);
        found = Visit(picture, x - 1, y, least, found);
        found = Visit(picture, x + 1, y, least, found);
        found = Visit(picture, x, y - 1, least, found);
        return Visit(picture, x, y + 1, least, found);
    }

    private int Visit(ReadOnlySpan<byte> picture, int x, int y, byte least, int found)
    {
        if (x < 0 || x >= width || y < 0 || y >= height)
        {
            return found;
        }

        var plane = width * height;
        var pixel = (y * width) + x;
        if (
            _ground[pixel]
            || picture[pixel] < least
            || picture[plane + pixel] < least
            || picture[(2 * plane) + pixel] < least
        )
        {
            return found;
        }

        _ground[pixel] = true;
        _found[found] = pixel;
        return found + 1;
    }

    /// <summary>Two colours of one hue that run into each other: in soft clouds, or in bands as of boards.</summary>
    private void Paint(Span<byte> picture, Random random)
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
            if (!_ground[pixel])
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
