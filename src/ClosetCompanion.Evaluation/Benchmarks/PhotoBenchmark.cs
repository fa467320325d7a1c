using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>
/// Photos from elsewhere, such as a phone's, in folders named by what they show: every product of that kind is relevant.
/// </summary>
public static class PhotoBenchmark
{
    private const int PicturesAtOnce = 16;

    /// <summary>Reads and embeds the photos. Those that cannot be read are listed in <see cref="Benchmark.Skipped"/>.</summary>
    /// <param name="model">Embeds the photos.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="path">A folder or zip archive of folders: <c>dress/1.jpg</c>.</param>
    /// <param name="kinds">What the names of the folders stand for.</param>
    /// <param name="progress">Is told after each batch.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="Catalog.CatalogException">There is no such folder or archive.</exception>
    /// <exception cref="EvaluationException">No photo can be asked with, or a folder's name stands for nothing.</exception>
    public static async Task<Benchmark> CreateAsync(
        ClipModel model,
        Gallery gallery,
        string path,
        PhotoKinds kinds,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var source = new PictureFolderSource(path);
        var total = await source.CountAsync(cancellationToken);
        var folders = new PhotoFolders(gallery, kinds);
        var (queries, skipped) = (new List<BenchmarkQuery>(), new List<string>());
        await foreach (var batch in source.ReadAsync(cancellationToken).Chunk(PicturesAtOnce))
        {
            var photos = batch
                .Where(row => folders.Find(row.Where).Products is not null)
                .Select(row => (row.Where, Pixels: Pixels(model, row, skipped)))
                .Where(photo => photo.Pixels is not null)
                .ToArray();
            var vectors = await model.EmbedPixelsAsync(
                photos.SelectMany(photo => photo.Pixels!).ToArray(),
                photos.Length,
                cancellationToken
            );
            queries.AddRange(
                photos.Zip(
                    vectors,
                    (photo, vector) =>
                        new BenchmarkQuery
                        {
                            Name = photo.Where,
                            Type = folders.Find(photo.Where).Name,
                            Vector = vector,
                            Relevant = folders.Find(photo.Where).Products!,
                        }
                )
            );
            progress?.Report(new StartProgress("Embedding photos", queries.Count, total));
        }
        return queries.Count > 0
            ? new Benchmark
            {
                Kind = BenchmarkKind.Photos,
                Source = $"photos of {source.Description}",
                Queries = queries,
                Skipped = skipped,
            }
            : throw new EvaluationException(
                $"{path} has no photo to ask with.{string.Concat(skipped.Take(3).Select(s => " " + s))}"
            );
    }

    private static float[]? Pixels(ClipModel model, SourceRow row, List<string> skipped)
    {
        if (row.Problem is not null)
        {
            skipped.Add(row.Problem);
            return null;
        }
        try
        {
            return model.PreprocessPicture(row.Pictures[0]);
        }
        catch (PictureException refused)
        {
            skipped.Add($"{row.Where}: {refused.Message}");
            return null;
        }
    }
}
