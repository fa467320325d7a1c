using System.Text.Json;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Photos;

/// <summary>Reads an archive of photos with their <c>labels.csv</c>, decodes them and keeps the result for later runs.</summary>
/// <param name="image">How pictures are prepared.</param>
/// <param name="folder">Where the result is kept.</param>
internal sealed class PhotoSetBuilder(ImageSettings image, string folder)
{
    private readonly string _name = $"photos-{image.Width}x{image.Height}";

    /// <summary>The photos of an archive.</summary>
    /// <param name="archive">A folder or zip archive.</param>
    /// <param name="settings">How many senders are kept back.</param>
    /// <param name="seed">Chooses them.</param>
    /// <param name="cancellationToken">Stops the decoding.</param>
    /// <exception cref="TrainingException">There are no labels, or no photo has one that is known.</exception>
    public async Task<PhotoSet> BuildAsync(
        string archive,
        PhotoSettings settings,
        int seed,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        var list = Path.Combine(folder, $"{_name}.json");
        var pictures = Path.Combine(folder, $"{_name}.bin");
        var content = ContentKey.Of(archive);
        var decoded = await ReadAsync(list, cancellationToken);
        if (decoded?.Content != content)
        {
            decoded = await DecodeAsync(archive, content, pictures, cancellationToken);
            var half = list + ".half";
            await File.WriteAllBytesAsync(
                half,
                JsonSerializer.SerializeToUtf8Bytes(decoded),
                cancellationToken
            );
            File.Move(half, list, overwrite: true);
        }

        var cache = new PictureCache(pictures, 3 * image.Width * image.Height);
        return new PhotoSet(decoded.Photos, cache, settings, seed);
    }

    private async Task<DecodedPhotos> DecodeAsync(
        string archive,
        string content,
        string pictures,
        CancellationToken cancellationToken
    )
    {
        var labels = await PhotoLabelFile.ReadAsync(archive, cancellationToken);
        var known = PhotoLabels.Load();
        var decoder = new PlaneDecoder(image);
        var photos = new List<Photo>();
        await using var file = File.Create(pictures);
        await foreach (var row in new PictureFolderSource(archive).ReadAsync(cancellationToken))
        {
            if (
                row.Problem is not null
                || !labels.TryGetValue(row.Where, out var label)
                || !known.ContainsKey(label.Label)
            )
            {
                continue;
            }

            try
            {
                await file.WriteAsync(decoder.Decode(row.Pictures[0]), cancellationToken);
                photos.Add(new Photo(row.Where, label.Label, label.Sender, photos.Count));
            }
            catch (PictureException)
            {
                // A photo more or less makes no difference; products are told of, photos are many.
            }
        }

        return photos.Count > 0
            ? new DecodedPhotos(content, photos)
            : throw new TrainingException(
                $"{archive} has no photo whose label is one of {string.Join(", ", known.Keys)}."
            );
    }

    private static async Task<DecodedPhotos?> ReadAsync(
        string list,
        CancellationToken cancellationToken
    ) =>
        File.Exists(list)
            ? JsonSerializer.Deserialize<DecodedPhotos>(
                await File.ReadAllBytesAsync(list, cancellationToken)
            )
            : null;

    private sealed record DecodedPhotos(string Content, IReadOnlyList<Photo> Photos);
}
