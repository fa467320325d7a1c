using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.People;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>In PostgreSQL: what people think of products.</summary>
internal sealed class PostgresPeople(
    PostgresDatabase database,
    PostgresStore store,
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
            writer => writer.GiveAsync(catalogue, id, verdict, origin, timeProvider.GetUtcNow()),
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
            writer => writer.GiveAsync(catalogue, id, verdict, origin, givenAt),
            cancellationToken
        );

    public Task<bool> TakeBackAsync(
        Scope scope,
        string catalogue,
        string id,
        Verdict? verdict = null,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            scope,
            writer => writer.TakeBackAsync(catalogue, id, verdict),
            cancellationToken
        );

    public Task<IReadOnlyDictionary<long, StandingOpinion>> FindAsync(
        string person,
        IReadOnlyCollection<long> productKeys,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection =>
                OpinionQueries.FindAsync(connection, person, productKeys, cancellationToken),
            cancellationToken
        );

    public Task<IReadOnlyList<StandingOpinion>> GetNewestAsync(
        string person,
        int most,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection =>
                OpinionQueries.ReadNewestAsync(connection, person, most, cancellationToken),
            cancellationToken
        );

    public Task<IReadOnlyList<KeptOpinion>> GetPageAsync(
        string person,
        long? before,
        int most,
        Verdict? verdict = null,
        CancellationToken cancellationToken = default
    ) =>
        // By the primary alone, so that everybody sees what they have just said.
        database.QueryAsync(
            connection =>
                OpinionQueries.ReadPageAsync(
                    connection,
                    person,
                    before,
                    most,
                    verdict,
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<OpinionsMark> GetMarkAsync(
        string person,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            async connection =>
            {
                var (newest, products, saved, judged) = await connection.FirstAsync<(
                    long,
                    long,
                    long,
                    long
                )>(PeopleStatements.Mark, new { person }, cancellationToken);
                return new OpinionsMark(newest, products, saved, judged);
            },
            cancellationToken
        );

    public Task<PersonSettings> GetSettingsAsync(
        string person,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection => OpinionQueries.ReadSettingsAsync(connection, person, cancellationToken),
            cancellationToken
        );

    public Task SetSettingsAsync(
        string person,
        PersonSettings settings,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return database.RunAsync(
            async connection =>
            {
                await using var all = await connection.BeginTransactionAsync(cancellationToken);
                await connection.RunAsync(
                    """
                    DELETE FROM person_settings WHERE person = @person AND name <> ALL(@names);
                    INSERT INTO person_settings (person, name, value) SELECT @person, unnest(@names), @On
                    ON CONFLICT (person, name) DO NOTHING
                    """,
                    new
                    {
                        person,
                        names = PersonSettingsRows.NamesOf(settings).ToArray(),
                        PersonSettingsRows.On,
                    },
                    cancellationToken
                );
                if (!settings.KeepsOpenings)
                {
                    await connection.RunAsync(
                        "DELETE FROM openings WHERE person = @person",
                        new { person },
                        cancellationToken
                    );
                }
                await all.CommitAsync(cancellationToken);
                return true;
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
            writer => writer.NoteOpeningAsync(catalogue, id, origin, timeProvider.GetUtcNow()),
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
            writer => writer.NoteOpeningAsync(catalogue, id, origin, openedAt),
            cancellationToken
        );

    public Task<IReadOnlyList<KeptOpening>> GetOpeningsAsync(
        string person,
        long? before,
        int most,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection =>
                OpinionQueries.ReadOpeningsAsync(
                    connection,
                    person,
                    before,
                    most,
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<IReadOnlyList<PersonSummary>> GetPeopleAsync(
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyList<PersonSummary>>(
            async connection =>
                [
                    .. (
                        await connection.ListAsync<(string, long, long, long, long)>(
                            PeopleStatements.People,
                            null,
                            cancellationToken
                        )
                    ).Select(PersonSummaryRow.Read),
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
        return database.RunAsync(
            async connection =>
            {
                await using var all = await connection.BeginTransactionAsync(cancellationToken);
                var people = new { from, to };
                int opinions = await RunAsync(MoveStatements.PostgresOpinions);
                int openings = await RunAsync(MoveStatements.Openings);
                foreach (string statement in MoveStatements.Rest)
                {
                    await RunAsync(statement);
                }
                await all.CommitAsync(CancellationToken.None);
                return new PersonMove(opinions, openings);

                Task<int> RunAsync(string statement) =>
                    connection.RunAsync(statement, people, cancellationToken);
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
        await using IAsyncDisposable held =
            await store.Products.TryHoldAsync(cancellationToken)
            ?? throw new CatalogException(
                $"An import into {database.Location} is running, so nobody can be deleted now. Try again when it is done."
            )
            {
                IsBusy = true,
            };
        await using IAsyncDisposable still = await store.Products.HoldPicturesAsync(
            cancellationToken
        );
        GonePictures gone = await GonePictures.BeginAsync(
            database,
            store.Objects,
            cancellationToken
        );
        PersonDeletion deleted = await database.WriteAsync(
            writing => PersonRemoval.RunAsync(writing, person, gone, cancellationToken),
            cancellationToken
        );
        await gone.EndAsync();
        return deleted;
    }

    private Task<bool> WriteAsync(
        Scope scope,
        Func<OpinionWriter, Task<bool>> write,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        PersonScope.Require(scope);
        return database.RunAsync(
            connection => write(new OpinionWriter(connection, scope, cancellationToken)),
            cancellationToken
        );
    }
}
