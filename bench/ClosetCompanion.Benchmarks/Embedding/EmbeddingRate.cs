using ClosetCompanion.Benchmarks.Measuring;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Embedding;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Benchmarks.Embedding;

/// <summary>
/// The rate at which an import embeds (read, decode, resize, encode, save), beside that of the encoder alone on the
/// tensors of the very same pictures, made beforehand.
/// </summary>
internal sealed class EmbeddingRate(ICatalogStore store, string folder, ClipModel model)
{
    private const int BatchSize = 32;
    private const string Pipeline = Contender.Ours;
    private const string Encoder = "the encoder alone";
    private const string Decoder = "the decoder alone";

    public static async Task RunAsync(
        IProductSource source,
        string modelFolder,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("closet-benchmark-").FullName;
        try
        {
            using var model = ClipModel.Load(modelFolder);
            var store = await SqliteStore.OpenAsync(folder, cancellationToken);
            await new CatalogueImport(source, "benchmark").RunAsync(
                store,
                cancellationToken: cancellationToken
            );
            var rate = new EmbeddingRate(store, folder, model);
            Console.Out.WriteLine(await rate.MeasureAsync(rounds, cancellationToken));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> MeasureAsync(int rounds, CancellationToken cancellationToken)
    {
        var hashes = await store.Embeddings.GetMissingAsync(
            model.Manifest.PictureHash,
            cancellationToken
        );
        var tensors = await MakeTensorsAsync(hashes, cancellationToken);
        var contest = new Contest(
            "embedding",
            hashes.Count,
            [
                Contender.Of(token =>
                    new PictureEmbedder(store, model).EmbedMissingAsync(null, token)
                ),
                Contender.Of(token => EncodeAsync(tensors, token)) with
                {
                    Name = Encoder,
                },
                Contender.Of(token => DecodeAsync(hashes, token)) with
                {
                    Name = Decoder,
                },
                // Not measured against anything: the next round finds nothing embedded.
                Contender.Of(_ => Task.Run(Forget, CancellationToken.None)) with
                {
                    Name = "forget",
                },
            ]
        );
        var result = await contest.RunAsync(rounds, cancellationToken);
        var pipeline = result.Rate(result.Medians[Pipeline]);
        var encoder = result.Rate(result.Medians[Encoder]);
        return $"""
            {hashes.Count} pictures, {model.Manifest.Id}, {Environment.ProcessorCount} cores, medians of {rounds} rounds
            import's embedding: {pipeline:F0} pictures a second
            {Encoder} on ready tensors: {encoder:F0} pictures a second
            {Decoder}, file to tensor: {result.Rate(result.Medians[Decoder]):F0} pictures a second
            ratio: {pipeline / encoder:P1} (aim: at least 85 %)
            """;
    }

    private async Task<List<float[]>> MakeTensorsAsync(
        IReadOnlyList<string> hashes,
        CancellationToken cancellationToken
    )
    {
        var tensors = new List<float[]>();
        foreach (var batch in hashes.Chunk(BatchSize))
        {
            var pixels = new float[batch.Length * model.TensorLength];
            foreach (var (place, hash) in batch.Index())
            {
                model.PreprocessPicture(
                    await ReadAsync(hash, cancellationToken),
                    pixels.AsSpan(place * model.TensorLength, model.TensorLength)
                );
            }
            tensors.Add(pixels);
        }
        return tensors;
    }

    private async Task EncodeAsync(List<float[]> tensors, CancellationToken cancellationToken)
    {
        foreach (var pixels in tensors)
        {
            var count = pixels.Length / model.TensorLength;
            await model.EmbedPixelsAsync(pixels, count, cancellationToken);
        }
    }

    private Task DecodeAsync(IReadOnlyList<string> hashes, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            hashes,
            cancellationToken,
            async (hash, token) => model.PreprocessPicture(await ReadAsync(hash, token))
        );

    private async Task<byte[]> ReadAsync(string hash, CancellationToken cancellationToken) =>
        (await store.Pictures.ReadAsync(Scope.Everything, hash, cancellationToken))!;

    private void Forget()
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "closet.db")}"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM embeddings";
        command.ExecuteNonQuery();
    }
}
