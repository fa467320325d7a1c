namespace ClosetCompanion.Training.Data.Grounds;

/// <summary>The soft shadow that a product casts on the ground beside it.</summary>
/// <param name="width">Pixels across.</param>
/// <param name="height">Pixels down.</param>
internal sealed class Shadow(int width, int height)
{
    private readonly float[] _shade = new float[width * height];
    private readonly float[] _sums = new float[Math.Max(width, height) + 1];

    /// <summary>Darkens the ground of an 8-bit picture [3, height, width].</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="ground">[height, width], true where the ground is.</param>
    /// <param name="random">Decides where the light comes from and how soft it is.</param>
    public void Cast(Span<byte> picture, ReadOnlySpan<bool> ground, Random random)
    {
        var strength = (float)(0.1 + (0.5 * random.NextDouble()));
        var reach = height / 16;
        var (across, down) = (random.Next(-reach, reach + 1), random.Next(-reach, reach + 1));
        var blur = random.Next(1, 2 + (height / 24));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (column, row) = (x - across, y - down);
                var inside = column >= 0 && column < width && row >= 0 && row < height;
                _shade[(y * width) + x] = inside && !ground[(row * width) + column] ? 1 : 0;
            }
        }

        Blur(blur, height, width, line: width, step: 1);
        Blur(blur, width, height, line: 1, step: width);
        for (var pixel = 0; pixel < ground.Length; pixel++)
        {
            if (ground[pixel])
            {
                var light = 1 - (strength * _shade[pixel]);
                for (var channel = 0; channel < 3; channel++)
                {
                    ref var value = ref picture[(channel * ground.Length) + pixel];
                    value = (byte)(value * light);
                }
            }
        }
    }

    /// <summary>Means over <paramref name="radius"/> to both sides, along lines.</summary>
    private void Blur(int radius, int lines, int length, int line, int step)
    {
        for (var i = 0; i < lines; i++)
        {
            var start = i * line;
            for (var place = 0; place < length; place++)
            {
                _sums[place + 1] = _sums[place] + _shade[start + (place * step)];
            }

            for (var place = 0; place < length; place++)
            {
                var first = Math.Max(0, place - radius);
                var end = Math.Min(length, place + radius + 1);
                _shade[start + (place * step)] = (_sums[end] - _sums[first]) / (end - first);
            }
        }
    }
}
