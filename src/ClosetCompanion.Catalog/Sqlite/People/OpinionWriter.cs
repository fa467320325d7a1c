using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.People;

/// <summary>Writes what people think of products.</summary>
/// <param name="connection">In a transaction that writes.</param>
/// <param name="scope">Whose opinion, and what that person sees.</param>
internal sealed class OpinionWriter(SqliteConnection connection, Scope scope)
{
    // Whatever is said gets a new key, so that it comes first in lists.
    private const string Put = """
        INSERT OR REPLACE INTO opinions (person, product_key, verdict, saved, query, place, model, given_at)
        SELECT @person, @key, coalesce(@verdict, old.verdict), max(@saved, coalesce(old.saved, 0)), @Query, @Place, @ModelHash, @at
        FROM (SELECT 1) LEFT JOIN opinions old ON old.person = @person AND old.product_key = @key
        """;

    private readonly string _person = PersonScope.Require(scope);

    /// <summary>See <see cref="IPeopleStore.GiveAsync"/>.</summary>
    public bool Give(
        string catalogue,
        string id,
        Verdict verdict,
        OpinionOrigin origin,
        DateTimeOffset now
    ) =>
        FindKey(catalogue, id) is { } key
        && connection.Execute(
            Put,
            new
            {
                person = _person,
                key,
                verdict = VerdictText.ColumnOf(verdict),
                saved = verdict == Verdict.Save ? 1 : 0,
                origin.Query,
                origin.Place,
                origin.ModelHash,
                at = now.ToUnixTimeMilliseconds(),
            }
        ) > 0;

    /// <summary>See <see cref="IPeopleStore.TakeBackAsync"/>.</summary>
    public bool TakeBack(string catalogue, string id, Verdict? verdict)
    {
        if (FindKey(catalogue, id) is not { } key)
        {
            return false;
        }
        var which = new
        {
            person = _person,
            key,
            verdict = verdict is { } one ? VerdictText.Of(one) : null,
        };
        const string Where = "WHERE person = @person AND product_key = @key";
        return verdict switch
        {
            null => connection.Execute($"DELETE FROM opinions {Where}", which) > 0,
            Verdict.Save => connection.Execute(
                $"DELETE FROM opinions {Where} AND saved = 1 AND verdict IS NULL",
                which
            ) > 0
                || connection.Execute($"UPDATE opinions SET saved = 0 {Where} AND saved = 1", which)
                    > 0,
            _ => connection.Execute(
                $"DELETE FROM opinions {Where} AND verdict = @verdict AND saved = 0",
                which
            ) > 0
                || connection.Execute(
                    $"UPDATE opinions SET verdict = NULL {Where} AND verdict = @verdict",
                    which
                ) > 0,
        };
    }

    /// <summary>See <see cref="IPeopleStore.NoteOpeningAsync"/>.</summary>
    public bool NoteOpening(
        string catalogue,
        string id,
        OpinionOrigin origin,
        DateTimeOffset now
    ) =>
        OpinionQueries.ReadSettings(connection, _person).KeepsOpenings
        && FindKey(catalogue, id) is { } key
        && connection.Execute(
            "INSERT INTO openings (person, product_key, query, place, model, opened_at) VALUES (@person, @key, @Query, @Place, @ModelHash, @at)",
            new
            {
                person = _person,
                key,
                origin.Query,
                origin.Place,
                origin.ModelHash,
                at = now.ToUnixTimeMilliseconds(),
            }
        ) > 0;

    private long? FindKey(string catalogue, string id) =>
        ProductQueries.Find(connection, scope, catalogue, id)?.Key;
}
