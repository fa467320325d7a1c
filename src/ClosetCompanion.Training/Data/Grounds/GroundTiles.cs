using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Data.Grounds;

/// <summary>Square pictures of floors, fabrics, walls: grounds for products that were cut out.</summary>
internal sealed class GroundTiles
{
    /// <summary>Pixels of each side.</summary>
    public const int Side = 120;

    private readonly IReadOnlyList<byte[]> _tiles;

    private GroundTiles(IReadOnlyList<byte[]> tiles) => _tiles = tiles;

    /// <summary>How many there are.</summary>
    public int Count => _tiles.Count;

    /// <summary>A tile as planes [3, <see cref="Side"/>, <see cref="Side"/>].</summary>
    public byte[] this[int index] => _tiles[index];

    /// <summary>Reads all pictures of a folder or zip archive.</summary>
    /// <exception cref="TrainingException">There are none.</exception>
    public static async Task<GroundTiles> ReadAsync(
        string archive,
        CancellationToken cancellationToken
    )
    {
        var decoder = new PlaneDecoder(
            new ImageSettings
            {
                Width = Side,
                Height = Side,
                Resize = ResizeRule.Crop,
                Mean = [0, 0, 0],
                Std = [1, 1, 1],
            }
        );
        var tiles = new List<byte[]>();
        await foreach (var row in new PictureFolderSource(archive).ReadAsync(cancellationToken))
        {
            if (row.Problem is not null)
            {
                continue;
            }

            try
            {
                tiles.Add(decoder.Decode(row.Pictures[0]));
            }
            catch (PictureException problem)
            {
                throw new TrainingException($"{row.Where} in {archive}: {problem.Message}");
            }
        }

        return tiles.Count > 0
            ? new GroundTiles(tiles)
            : throw new TrainingException($"{archive} has no pictures of grounds.");
    }
}
