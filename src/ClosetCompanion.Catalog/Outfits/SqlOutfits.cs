using System.Globalization;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Statements;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Outfits;

namespace ClosetCompanion.Catalog.Outfits;

/// <summary>Outfits, in a database of either kind.</summary>
internal sealed class SqlOutfits(IStatementRunner database, TimeProvider timeProvider)
    : IOutfitStore
{
    public async Task<Outfit?> FindAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    ) =>
        (
            await ReadAsync("AND id = @id", person, new { person, id }, cancellationToken)
        ).FirstOrDefault();

    public Task<IReadOnlyList<Outfit>> GetPageAsync(
        string person,
        int skip,
        int most,
        CancellationToken cancellationToken = default
    ) =>
        ReadAsync(
            "ORDER BY changed_at DESC, key DESC LIMIT @most OFFSET @skip",
            person,
            new
            {
                person,
                skip,
                most,
            },
            cancellationToken
        );

    public async Task<int> CountAsync(
        string person,
        CancellationToken cancellationToken = default
    ) =>
        (int)
            (
                await database.ListAsync<long>(
                    "SELECT count(*) FROM outfits WHERE person = @person",
                    new { person },
                    cancellationToken
                )
            )[0];

    public Task<bool> AddAsync(
        string person,
        Outfit outfit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return WriteAsync([OutfitStatements.Add], person, outfit, cancellationToken);
    }

    public Task<bool> ReplaceAsync(
        string person,
        Outfit outfit,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            [OutfitStatements.Replace, OutfitStatements.Empty],
            person,
            outfit,
            cancellationToken
        );

    public Task<bool> RemoveAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    ) => database.WriteAsync([OutfitStatements.Remove], new { person, id }, cancellationToken);

    public Task<bool> PlanAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    ) => WriteDayAsync([OutfitStatements.Plan], person, id, day, cancellationToken);

    public Task<bool> TakePlanBackAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    ) => WriteDayAsync(OutfitStatements.TakePlanBack, person, id, day, cancellationToken);

    public Task<bool> WearAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    ) => WriteDayAsync(OutfitStatements.Wear, person, id, day, cancellationToken);

    public Task<bool> TakeWearBackAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    ) => WriteDayAsync(OutfitStatements.TakeWearBack, person, id, day, cancellationToken);

    public async Task<IReadOnlyList<OutfitDay>> GetDaysAsync(
        string person,
        DateOnly from,
        DateOnly to,
        string? id = null,
        CancellationToken cancellationToken = default
    )
    {
        var which = new
        {
            person,
            from = DayText.Of(from),
            to = DayText.Of(to),
            id,
        };
        List<OutfitRows.Dated> days = await database.ListAsync<OutfitRows.Dated>(
            OutfitStatements.Days,
            which,
            cancellationToken
        );
        ILookup<(string, string), OutfitRows.Counted> counted = (
            await database.ListAsync<OutfitRows.Counted>(
                OutfitStatements.Counted,
                which,
                cancellationToken
            )
        ).ToLookup(one => (one.Id, one.Day));
        return [.. days.Select(day => day.ToDay(counted[(day.Id, day.Day)]))];
    }

    public async Task<bool> RestoreDayAsync(
        string person,
        OutfitDay day,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(day);
        string date = DayText.Of(day.Day);
        bool isThere = await database.WriteAsync(
            [OutfitStatements.RestoreDay],
            new
            {
                person,
                id = day.OutfitId,
                day = date,
                worn = OutfitRows.WornOf(day),
            },
            cancellationToken
        );
        foreach (string thing in isThere && day.IsWorn ? day.Counted : [])
        {
            await database.WriteAsync(
                [OutfitStatements.RestoreCounted],
                new
                {
                    person,
                    id = day.OutfitId,
                    day = date,
                    thing,
                },
                cancellationToken
            );
        }
        return isThere;
    }

    private Task<bool> WriteDayAsync(
        string[] statements,
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            statements,
            new
            {
                person,
                id,
                day = DayText.Of(day),
            },
            cancellationToken
        );

    private Task<bool> WriteAsync(
        string[] first,
        string person,
        Outfit outfit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(outfit);
        if (outfit.FindProblem() is { } problem)
        {
            throw new CatalogException(problem);
        }
        DateTimeOffset at =
            outfit.ChangedAt == default || first[0] == OutfitStatements.Replace
                ? timeProvider.GetUtcNow()
                : outfit.ChangedAt;
        return database.WriteAsync(
            [.. first, .. PutPieces(outfit.Pieces)],
            new
            {
                person,
                id = outfit.Id,
                name = outfit.Name.Trim(),
                now = at.ToUnixTimeMilliseconds(),
                known = outfit.ChangedAt.ToUnixTimeMilliseconds(),
                most = Outfit.MostOutfits,
            },
            cancellationToken
        );
    }

    // Only numbers are written into the statement.
    private static IEnumerable<string> PutPieces(IReadOnlyList<OutfitPiece> pieces) =>
        pieces.Count == 0
            ? []
            :
            [
                OutfitStatements.PutPieces.Replace(
                    "{0}",
                    string.Join(
                        ", ",
                        pieces.Select(piece =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"({piece.ProductKey}, {piece.Layer}, {piece.X}, {piece.Y}, {piece.Size})"
                            )
                        )
                    ),
                    StringComparison.Ordinal
                ),
            ];

    private async Task<IReadOnlyList<Outfit>> ReadAsync(
        string rest,
        string person,
        object parameters,
        CancellationToken cancellationToken
    )
    {
        List<OutfitRows.Head> heads = await database.ListAsync<OutfitRows.Head>(
            $"{OutfitStatements.Select} {rest}",
            parameters,
            cancellationToken
        );
        if (heads.Count == 0)
        {
            return [];
        }
        ILookup<long, OutfitRows.Piece> pieces = (
            await database.ListAsync<OutfitRows.Piece>(
                $"{OutfitStatements.SelectPieces} AND o.key IN ({string.Join(", ", heads.Select(head => head.Key.ToString(CultureInfo.InvariantCulture)))}) ORDER BY e.layer, e.product_key",
                new { person },
                cancellationToken
            )
        ).ToLookup(piece => piece.OutfitKey);
        return [.. heads.Select(head => head.ToOutfit(pieces[head.Key]))];
    }
}
