using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.People;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Files;
using Dapper;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>In SQLite: what people think of products.</summary>
internal sealed class SqlitePeople(
    SqliteDatabase database,
    PictureFolder pictures,
    TimeProvider timeProvider
) : IPeopleStore
{
    public Task<bool> GiveAsync(
        Scope scope,
        string catalogue,
        string id,
        Verdict verdict,
        OpinionOrigin origin,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            scope,
            writer => writer.Give(catalogue, id, verdict, origin, timeProvider.GetUtcNow()),
            cancellationToken
        );

    public Task<bool> RestoreAsync(
        Scope scope,
        string catalogue,
        string id,
        Verdict verdict,
        OpinionOrigin origin,
        DateTimeOffset givenAt,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            scope,
            writer => writer.Give(catalogue, id, verdict, origin, givenAt),
            cancellationToken
        );

    public Task<bool> TakeBackAsync(
        Scope scope,
        string catalogue,
        string id,
        Verdict? verdict = null,
        CancellationToken cancellationToken = default
    ) => WriteAsync(scope, writer => writer.TakeBack(catalogue, id, verdict), cancellationToken);

    public Task<IReadOnlyDictionary<long, StandingOpinion>> FindAsync(
        string person,
        IReadOnlyCollection<long> productKeys,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection => OpinionQueries.Find(connection, person, productKeys),
            cancellationToken
        );

    public Task<IReadOnlyList<StandingOpinion>> GetNewestAsync(
        string person,
        int most,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection => OpinionQueries.ReadNewest(connection, person, most),
            cancellationToken
        );

    public Task<IReadOnlyList<KeptOpinion>> GetPageAsync(
        string person,
        long? before,
        int most,
        Verdict? verdict = null,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection => OpinionQueries.ReadPage(connection, person, before, most, verdict),
            cancellationToken
        );

    public Task<OpinionsMark> GetMarkAsync(
        string person,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection => OpinionQueries.ReadMark(connection, person),
            cancellationToken
        );

    public Task<PersonSettings> GetSettingsAsync(
        string person,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection => OpinionQueries.ReadSettings(connection, person),
            cancellationToken
        );

    public Task SetSettingsAsync(
        string person,
        PersonSettings settings,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return database.WriteAsync(
            writing =>
            {
                var connection = writing.Connection;
                connection.Execute(
                    "DELETE FROM person_settings WHERE person = @person",
                    new { person }
                );
                connection.Execute(
                    "INSERT INTO person_settings (person, name, value) VALUES (@person, @name, @On)",
                    PersonSettingsRows
                        .NamesOf(settings)
                        .Select(name => new
                        {
                            person,
                            name,
                            PersonSettingsRows.On,
                        })
                );
                return settings.KeepsOpenings
                    ? 0
                    : connection.Execute(
                        "DELETE FROM openings WHERE person = @person",
                        new { person }
                    );
            },
            cancellationToken
        );
    }

    public Task<bool> NoteOpeningAsync(
        Scope scope,
        string catalogue,
        string id,
        OpinionOrigin origin,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            scope,
            writer => writer.NoteOpening(catalogue, id, origin, timeProvider.GetUtcNow()),
            cancellationToken
        );

    public Task<bool> RestoreOpeningAsync(
        Scope scope,
        string catalogue,
        string id,
        OpinionOrigin origin,
        DateTimeOffset openedAt,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            scope,
            writer => writer.NoteOpening(catalogue, id, origin, openedAt),
            cancellationToken
        );

    public Task<IReadOnlyList<KeptOpening>> GetOpeningsAsync(
        string person,
        long? before,
        int most,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection => OpinionQueries.ReadOpenings(connection, person, before, most),
            cancellationToken
        );

    public Task<IReadOnlyList<PersonSummary>> GetPeopleAsync(
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyList<PersonSummary>>(
            connection =>
                [
                    .. connection
                        .Query<(string, long, long, long, long)>(PeopleStatements.People)
                        .Select(PersonSummaryRow.Read),
                ],
            cancellationToken
        );

    public Task<PersonMove> MoveAsync(
        string from,
        string to,
        CancellationToken cancellationToken = default
    )
    {
        PersonScope.RequireTwo(from, to);
        return database.WriteAsync(
            writing =>
            {
                var people = new { from, to };
                int opinions = writing.Connection.Execute(MoveStatements.SqliteOpinions, people);
                int openings = writing.Connection.Execute(MoveStatements.Openings, people);
                foreach (string statement in MoveStatements.Rest)
                {
                    writing.Connection.Execute(statement, people);
                }
                return new PersonMove(opinions, openings);
            },
            cancellationToken
        );
    }

    public async Task<PersonDeletion> DeleteAsync(
        string person,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        // An import must not be given a picture that is being deleted.
        using FileLock held =
            database.TryLock()
            ?? throw new CatalogException(
                $"An import into {database.Folder} is running, so nobody can be deleted now. Try again when it is done."
            )
            {
                IsBusy = true,
            };
        using FileLock still = await database.HoldPicturesAsync(cancellationToken);
        var (deleted, hashes) = await database.WriteAsync(
            writing => PersonRemoval.Run(writing, person),
            cancellationToken
        );
        // Rows go before files: a stop in between leaves files without rows, which closet check --repair removes.
        return await database.ExplainAsync(
            () =>
            {
                foreach (string hash in hashes)
                {
                    File.Delete(pictures.PathOf(hash));
                }
                return Task.FromResult(deleted);
            },
            CancellationToken.None
        );
    }

    private Task<bool> WriteAsync(
        Scope scope,
        Func<OpinionWriter, bool> write,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        PersonScope.Require(scope);
        return database.WriteAsync(
            writing => write(new OpinionWriter(writing.Connection, scope)),
            cancellationToken
        );
    }
}
