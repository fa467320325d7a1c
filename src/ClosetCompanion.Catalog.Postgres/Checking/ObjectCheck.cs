using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store.Upkeep;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Checking;

/// <summary>Whether every picture is in the storage of objects and holds the bytes that its name tells. All of them are read.</summary>
internal sealed class ObjectCheck(
    NpgsqlConnection connection,
    ObjectPictures objects,
    bool repair,
    DateTimeOffset now
)
{
    public async Task<IEnumerable<StoreFinding?>> RunAsync(CancellationToken cancellationToken)
    {
        List<(string Hash, string Text)> named = await connection.ListAsync<(
            string Hash,
            string Text
        )>(
            $"SELECT i.hash, {PictureCheck.Describe} FROM pictures i ORDER BY i.key",
            null,
            cancellationToken
        );
        IReadOnlyDictionary<string, DateTimeOffset> there = await objects.ListAsync(
            cancellationToken
        );
        IReadOnlySet<string> damaged = await objects.FindDamagedAsync(
            named.Select(picture => picture.Hash).Where(there.ContainsKey),
            cancellationToken
        );
        if (repair)
        {
            await objects.DeleteAsync(damaged, cancellationToken);
        }
        return PictureCheck.Tell(
            [
                .. named
                    .Where(picture => !there.ContainsKey(picture.Hash))
                    .Select(picture => picture.Text),
            ],
            [
                .. named
                    .Where(picture => damaged.Contains(picture.Hash))
                    .Select(picture => picture.Text),
            ],
            repair
        );
    }

    /// <summary>Finds objects that no row names, for somebody alone with the store.</summary>
    public async Task<StoreFinding?> FindLeftoversAsync(CancellationToken cancellationToken)
    {
        List<string> named = await connection.ListAsync<string>(
            "SELECT hash FROM pictures",
            null,
            cancellationToken
        );
        HashSet<string> known = named.ToHashSet(StringComparer.Ordinal);
        List<string> unnamed =
        [
            .. (await objects.ListAsync(cancellationToken))
                .Where(one => one.Value < now - LeftoverCheck.Grace && !known.Contains(one.Key))
                .Select(one => one.Key)
                .Order(StringComparer.Ordinal),
        ];
        if (repair)
        {
            await objects.DeleteAsync(unnamed, cancellationToken);
        }
        return LeftoverCheck.Tell(LeftoverCheck.UnnamedFiles, unnamed, repair);
    }
}
