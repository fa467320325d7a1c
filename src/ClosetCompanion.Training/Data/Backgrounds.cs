using ClosetCompanion.Training.Data.Grounds;

namespace ClosetCompanion.Training.Data;

/// <summary>
/// Takes products out of the white that shops photograph them on and lays them on other grounds, with a shadow and in a
/// phone's light. A model that has only seen white takes the floor in somebody's photo for a part of the garment.
/// </summary>
/// <param name="share">Share of the pictures that get another ground, from 0 to 1.</param>
/// <param name="width">Pixels across.</param>
/// <param name="height">Pixels down.</param>
/// <param name="tiles">Grounds that were photographed; where there are none, grounds are made up.</param>
/// <param name="light">How far the light changes.</param>
internal sealed class Backgrounds(
    double share,
    int width,
    int height,
    GroundTiles? tiles = null,
    double light = 0
)
{
    // Where less is left, the product is as white as its ground; where more is, there is no white ground.
    private const double LeastProduct = 0.08;
    private const double MostProduct = 0.92;

    // Some grounds are made up in any case: there are more of those than of tiles.
    private const double TileShare = 0.75;

    private readonly WhiteGround _white = new(width, height);
    private readonly MadeUpGround _madeUp = new(width, height);
    private readonly TileGround? _tiles = tiles is null
        ? null
        : new TileGround(tiles, width, height);
    private readonly Shadow _shadow = new(width, height);
    private readonly PhoneLight _light = new(light, width, height);

    /// <summary>Changes some of the 8-bit pictures [count, 3, height, width] in place.</summary>
    /// <returns>Which of them were changed.</returns>
    public bool[] Replace(byte[] planes, Random random)
    {
        var size = 3 * width * height;
        var changed = new bool[planes.Length / size];
        if (share == 0)
        {
            return changed;
        }

        for (var i = 0; i < changed.Length; i++)
        {
            if (random.NextDouble() >= share)
            {
                continue;
            }

            var picture = planes.AsSpan(i * size, size);
            var product = 1 - ((double)_white.Find(picture) / (width * height));
            if (product is >= LeastProduct and <= MostProduct)
            {
                changed[i] = true;
                Lay(picture, random);
            }
        }

        return changed;
    }

    private void Lay(Span<byte> picture, Random random)
    {
        IGround ground = _tiles is not null && random.NextDouble() < TileShare ? _tiles : _madeUp;
        ground.Paint(picture, _white.Pixels, random);
        _shadow.Cast(picture, _white.Pixels, random);
        _light.ChangeOne(picture, random);
    }
}
