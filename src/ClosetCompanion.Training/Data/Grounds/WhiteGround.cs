namespace ClosetCompanion.Training.Data.Grounds;

/// <summary>Finds the white that shops photograph products on.</summary>
/// <param name="width">Pixels across.</param>
/// <param name="height">Pixels down.</param>
internal sealed class WhiteGround(int width, int height)
{
    /// <summary>All channels of the white that reaches in from the border are at least this; a white shirt is mostly a little darker.</summary>
    private const byte White = 246;

    /// <summary>Pixels beside the ground are seams of it down to this: JPEG and scaling mix them with the product.</summary>
    private const byte Seam = 200;

    private readonly bool[] _ground = new bool[width * height];
    private readonly int[] _found = new int[width * height];

    /// <summary>True for each pixel of the ground that was found last.</summary>
    public ReadOnlySpan<bool> Pixels => _ground;

    /// <summary>Marks the white that is joined to the border by white, with its seam, and counts their pixels.</summary>
    public int Find(ReadOnlySpan<byte> picture)
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
}
