using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Data;

/// <summary>Chooses how the pictures of a batch are seen.</summary>
/// <param name="settings">How far the changes go.</param>
/// <param name="width">Pixels across.</param>
/// <param name="height">Pixels down.</param>
internal sealed class PictureViews(Augmentation settings, int width, int height)
{
    /// <summary>
    /// Affine maps [count, 2, 3] from output to input coordinates (both from -1 to 1): a part of the picture, moved within
    /// it, stretched a little, turned, mirrored every other time.
    /// </summary>
    public float[] Choose(int count, Random random)
    {
        var views = new float[count * 6];
        for (var i = 0; i < count; i++)
        {
            Choose(views.AsSpan(i * 6, 6), random);
        }

        return views;
    }

    /// <summary>One affine map [2, 3].</summary>
    public void Choose(Span<float> view, Random random)
    {
        var side = Between(settings.SmallestView, settings.LargestView, random);
        var stretch = Between(1 - settings.Stretch, 1 + settings.Stretch, random);
        var mirror = random.Next(2) == 0 || !settings.Mirror ? 1 : -1;
        var (sin, cos) = Math.SinCos(
            Between(-settings.Turn, settings.Turn, random) * Math.PI / 180
        );
        var aspect = (double)height / width;
        var room = Math.Max(0, 1 - side) + (2 * settings.Move);
        view[0] = (float)(side * stretch * cos * mirror);
        view[1] = (float)(-side * aspect * sin);
        view[2] = (float)Between(-room, room, random);
        view[3] = (float)(side / aspect * sin * mirror);
        view[4] = (float)(side / stretch * cos);
        view[5] = (float)Between(-room, room, random);
    }

    /// <summary>
    /// Covers a rectangle of some of the pictures [count, 3, height, width] with the colour of their corner: what is
    /// recognised by one detail alone is not recognised by heart.
    /// </summary>
    public void Erase(byte[] planes, Random random)
    {
        if (settings.Erase == 0)
        {
            return;
        }

        var plane = width * height;
        for (var picture = 0; picture < planes.Length; picture += 3 * plane)
        {
            if (random.NextDouble() >= settings.Erase)
            {
                continue;
            }

            var across = random.Next(width / 6, width / 2);
            var down = random.Next(height / 6, height / 2);
            var left = random.Next(0, width - across);
            var top = random.Next(0, height - down);
            for (var channel = 0; channel < 3; channel++)
            {
                var start = picture + (channel * plane);
                for (var y = top; y < top + down; y++)
                {
                    planes.AsSpan(start + (y * width) + left, across).Fill(planes[start]);
                }
            }
        }
    }

    private static double Between(double low, double high, Random random) =>
        low + ((high - low) * random.NextDouble());
}
