namespace ClosetCompanion.Training.Data;

/// <summary>
/// Light as phones see it: warm or cold, too bright or too dark, and stronger on one side. How far it goes, each picture
/// decides by chance.
/// </summary>
/// <param name="strength">0 changes nothing; 0.3 up to about a third.</param>
/// <param name="width">Pixels across.</param>
/// <param name="height">Pixels down.</param>
internal sealed class PhoneLight(double strength, int width, int height)
{
    /// <summary>Changes all of the 8-bit pictures [count, 3, height, width] in place.</summary>
    public void Change(byte[] planes, Random random)
    {
        var size = 3 * width * height;
        for (var start = 0; start < planes.Length; start += size)
        {
            ChangeOne(planes.AsSpan(start, size), random);
        }
    }

    /// <summary>Changes one picture [3, height, width].</summary>
    public void ChangeOne(Span<byte> picture, Random random)
    {
        if (strength == 0)
        {
            return;
        }

        var warmth = Around(strength / 3, random);
        var gamma = Math.Exp(Around(strength, random));
        var (across, down) = (Around(strength, random), Around(strength, random));
        Span<float> curve = stackalloc float[256];
        for (var channel = 0; channel < 3; channel++)
        {
            // Red up and blue down is warm; the other way round, cold.
            var gain = 1 + (warmth * (1 - channel));
            for (var value = 0; value < curve.Length; value++)
            {
                curve[value] = (float)(255 * gain * Math.Pow(value / 255.0, gamma));
            }

            Apply(picture.Slice(channel * width * height, width * height), curve, across, down);
        }
    }

    private void Apply(Span<byte> plane, ReadOnlySpan<float> curve, double across, double down)
    {
        for (var y = 0; y < height; y++)
        {
            var row = plane.Slice(y * width, width);
            var shade = 1 + (float)(down * (((double)y / height) - 0.5));
            var step = (float)(across / width);
            shade -= (float)(across / 2);
            for (var x = 0; x < width; x++)
            {
                row[x] = (byte)Math.Clamp(curve[row[x]] * shade, 0, 255);
                shade += step;
            }
        }
    }

    private static double Around(double most, Random random) =>
        most * ((2 * random.NextDouble()) - 1);
}
