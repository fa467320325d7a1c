using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.People;

/// <summary>Writes what people think of products; each member is one statement after a look.</summary>
/// <param name="connection">One that can write.</param>
/// <param name="scope">Whose opinion, and what that person sees.</param>
/// <param name="cancellationToken">Stops before anything is written.</param>
internal sealed class OpinionWriter(
    NpgsqlConnection connection,
    Scope scope,
    CancellationToken cancellationToken
)
{
    // Whatever is said gets a new key, so that it comes first in lists.
    private const string Put = """
        INSERT INTO opinions (person, product_key, verdict, saved, query, place, model, given_at)
        VALUES (@person, @key, @verdict, @saved, @Query, @Place, @ModelHash, @at)
        ON CONFLICT (person, product_key) DO UPDATE SET key = DEFAULT,
          verdict = coalesce(excluded.verdict, opinions.verdict), saved = greatest(excluded.saved, opinions.saved),
          query = excluded.query, place = excluded.place, model = excluded.model, given_at = excluded.given_at
        """;

    // A row that says nothing any more goes; one that says something else stays with that.
    private const string TakeBackOne = """
        WITH gone AS (
          DELETE FROM opinions WHERE person = @person AND product_key = @key
            AND CASE WHEN @verdict = 'save' THEN saved = 1 AND verdict IS NULL ELSE saved = 0 AND verdict = @verdict END
          RETURNING key
        ),
        less AS (
          UPDATE opinions SET
            saved = CASE WHEN @verdict = 'save' THEN 0 ELSE saved END,
            verdict = CASE WHEN @verdict = 'save' THEN verdict ELSE NULL END
          WHERE person = @person AND product_key = @key
            AND CASE WHEN @verdict = 'save' THEN saved = 1 AND verdict IS NOT NULL ELSE saved = 1 AND verdict = @verdict END
          RETURNING key
        )
        SELECT count(*) FROM (SELECT key FROM gone UNION ALL SELECT key FROM less) AS done
        """;

    private readonly string _person = PersonScope.Require(scope);

    /// <summary>See <see cref="IPeopleStore.GiveAsync"/>.</summary>
    public async Task<bool> GiveAsync(
        string catalogue,
        string id,
        Verdict verdict,
        OpinionOrigin origin,
        DateTimeOffset now
    ) =>
        await FindKeyAsync(catalogue, id) is { } key
        && await connection.RunAsync(
            Put,
            new
            {
                person = _person,
                key,
                verdict = VerdictText.ColumnOf(verdict),
                saved = verdict == Verdict.Save ? 1L : 0,
                origin.Query,
                Place = (long?)origin.Place,
                origin.ModelHash,
                at = now.ToUnixTimeMilliseconds(),
            },
            cancellationToken
        ) > 0;

    /// <summary>See <see cref="IPeopleStore.TakeBackAsync"/>.</summary>
    public async Task<bool> TakeBackAsync(string catalogue, string id, Verdict? verdict) =>
        await FindKeyAsync(catalogue, id) is { } key
        && (
            verdict is { } one
                ? await connection.ScalarAsync<long>(
                    TakeBackOne,
                    new
                    {
                        person = _person,
                        key,
                        verdict = VerdictText.Of(one),
                    },
                    cancellationToken
                ) > 0
                : await connection.RunAsync(
                    "DELETE FROM opinions WHERE person = @person AND product_key = @key",
                    new { person = _person, key },
                    cancellationToken
                ) > 0
        );

    /// <summary>See <see cref="IPeopleStore.NoteOpeningAsync"/>.</summary>
    public async Task<bool> NoteOpeningAsync(
        string catalogue,
        string id,
        OpinionOrigin origin,
        DateTimeOffset now
    ) =>
        (
            await OpinionQueries.ReadSettingsAsync(connection, _person, cancellationToken)
        ).KeepsOpenings
        && await FindKeyAsync(catalogue, id) is { } key
        && await connection.RunAsync(
            "INSERT INTO openings (person, product_key, query, place, model, opened_at) VALUES (@person, @key, @Query, @Place, @ModelHash, @at)",
            new
            {
                person = _person,
                key,
                origin.Query,
                Place = (long?)origin.Place,
                origin.ModelHash,
                at = now.ToUnixTimeMilliseconds(),
            },
            cancellationToken
        ) > 0;

    private async Task<long?> FindKeyAsync(string catalogue, string id) =>
        (
            await ProductQueries
                .FindAsync(connection, scope, catalogue, [id], cancellationToken)
                .FirstOrDefaultAsync(cancellationToken)
        )?.Key;
}
