using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store.Upkeep;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Checking;

/// <summary>Looks at everything in a store: its rows, the words, the vectors and the pictures.</summary>
/// <param name="database">The store.</param>
/// <param name="objects">Where its pictures lie; null for the database.</param>
/// <param name="repair">Whether to put right what can be.</param>
/// <param name="alone">Whether nobody imports meanwhile, so that what belongs to nothing is left over.</param>
/// <param name="timeProvider">An uploaded picture may wait for its product for an hour.</param>
internal sealed class StoreCheck(
    PostgresDatabase database,
    ObjectPictures? objects,
    bool repair,
    bool alone,
    TimeProvider timeProvider
)
{
    public async Task<StoreCheckReport> RunAsync(
        IProgress<StoreCheckProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await using NpgsqlConnection connection = await database.OpenForWritingAsync(
            cancellationToken
        );
        var findings = new List<StoreFinding?>();
        progress?.Report(new StoreCheckProgress("Checking the database", 0, null));
        findings.AddRange(await RowCheck.RunAsync(connection, cancellationToken));
        progress?.Report(new StoreCheckProgress("Checking the words", 0, null));
        findings.Add(await new TextCheck(database, connection, repair).RunAsync(cancellationToken));
        var embeddings = new EmbeddingCheck(connection, repair);
        progress?.Report(new StoreCheckProgress("Checking embeddings", 0, null));
        findings.Add(await embeddings.RunAsync(cancellationToken));
        progress?.Report(new StoreCheckProgress("Checking pictures", 0, null));
        findings.AddRange(await CheckPicturesAsync(connection, cancellationToken));
        return new StoreCheckReport(
            await CountAsync("products"),
            await CountAsync("pictures"),
            embeddings.Checked,
            [.. findings.OfType<StoreFinding>()]
        );

        async Task<int> CountAsync(string table) =>
            (int)
                await connection.ScalarAsync<long>(
                    $"SELECT count(*) FROM {table}",
                    null,
                    cancellationToken
                );
    }

    private async Task<IReadOnlyList<StoreFinding?>> CheckPicturesAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset now = timeProvider.GetUtcNow();
        ObjectCheck? elsewhere = objects is null
            ? null
            : new ObjectCheck(connection, objects, repair, now);
        var findings = new List<StoreFinding?>(
            elsewhere is null
                ? await PictureCheck.RunAsync(connection, repair, cancellationToken)
                : await elsewhere.RunAsync(cancellationToken)
        );
        if (alone)
        {
            await using IAsyncDisposable still = await HeldDatabase.HoldPicturesAsync(
                database,
                cancellationToken
            );
            var leftovers = new LeftoverCheck(connection, elsewhere, repair, now);
            findings.AddRange(await leftovers.RunAsync(cancellationToken));
        }
        return findings;
    }
}
