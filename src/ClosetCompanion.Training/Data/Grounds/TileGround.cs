namespace ClosetCompanion.Training.Data.Grounds;

/// <summary>Grounds that were photographed, such as floors and fabrics, seen from any side and any height.</summary>
/// <param name="tiles">The tiles.</param>
/// <param name="width">Pixels across.</param>
/// <param name="height">Pixels down.</param>
internal sealed class TileGround(GroundTiles tiles, int width, int height) : IGround
{
    private const double Nearest = 0.5;
    private const double Farthest = 1.6;

    /// <inheritdoc />
    public void Paint(Span<byte> picture, ReadOnlySpan<bool> ground, Random random)
    {
        var tile = tiles[random.Next(tiles.Count)];
        var side = GroundTiles.Side;
        var scale = (Nearest + ((Farthest - Nearest) * random.NextDouble())) * side / height;
        var (sin, cos) = Math.SinCos(2 * Math.PI * random.NextDouble());
        var (left, top) = (side * random.NextDouble(), side * random.NextDouble());
        var light = 0.7 + (0.5 * random.NextDouble());
        for (var pixel = 0; pixel < ground.Length; pixel++)
        {
            if (!ground[pixel])
            {
                continue;
            }

            var (y, x) = Math.DivRem(pixel, width);
            var column = Mirrored(left + (scale * ((x * cos) - (y * sin))), side);
            var row = Mirrored(top + (scale * ((x * sin) + (y * cos))), side);
            var place = (row * side) + column;
            for (var channel = 0; channel < 3; channel++)
            {
                var value = tile[(channel * side * side) + place] * light;
                picture[(channel * ground.Length) + pixel] = (byte)Math.Min(value, 255);
            }
        }
    }

    // Beyond its border a tile is seen in a mirror, so that no seam shows.
    private static int Mirrored(double position, int side)
    {
        var place = (int)Math.Floor(position) % (2 * side);
        place = place < 0 ? place + (2 * side) : place;
        return place < side ? place : (2 * side) - 1 - place;
    }
}
