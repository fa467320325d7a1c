using System.Globalization;
using ClosetCompanion.Catalog.Postgres.Tests.Servers;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Tests.Nearest;

/// <summary>Spreads the vectors of a store over two databases, by the scripts that people run.</summary>
internal static class SpreadVectors
{
    /// <summary>Makes the tables of a store that has no vectors yet.</summary>
    /// <param name="text">Names the store's database.</param>
    public static async Task OverTwoAsync(string text)
    {
        string other = await TestDatabases.Current.MakeAsync(isStore: false);
        var there = new NpgsqlConnectionStringBuilder(other);
        await RunAsync(other, await ReadAsync("vectors-there.sql"));
        string here = (await ReadAsync("vectors-here.sql"))
            .Replace("'db2'", $"'{there.Host}'", StringComparison.Ordinal)
            .Replace("'5432'", $"'{there.Port}'", StringComparison.Ordinal)
            .Replace("'closet_vectors'", $"'{there.Database}'", StringComparison.Ordinal)
            .Replace("'closet'", $"'{there.Username}'", StringComparison.Ordinal)
            .Replace("'secret'", $"'{there.Password}'", StringComparison.Ordinal);
        await RunAsync(text, here);
    }

    /// <summary>How many vectors there are in both.</summary>
    public static Task<long> CountAsync(PostgresStore store) =>
        store.Database.RunAsync(
            async connection =>
            {
                await using NpgsqlCommand count = connection.CreateCommand();
                count.CommandText = "SELECT count(*) FROM near_1";
                return (long)(await count.ExecuteScalarAsync(Cancellation))!;
            },
            Cancellation
        );

    /// <summary>Takes the second database away.</summary>
    public static Task TakeOtherAwayAsync(PostgresStore store) =>
        RunOnStoreAsync(
            store,
            "ALTER SERVER vectors_there OPTIONS (SET dbname 'nowhere'); SELECT postgres_fdw_disconnect_all()"
        );

    /// <summary>Deletes what the store knows of all pictures, as when their products are deleted.</summary>
    public static Task ForgetAllAsync(PostgresStore store) =>
        RunOnStoreAsync(store, "DELETE FROM embeddings");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<string> ReadAsync(string name)
    {
        string script = await File.ReadAllTextAsync(
            Path.Combine(PostgresPrograms.FindRepository()!.FullName, "deploy", name),
            Cancellation
        );
        return script.Replace(
            "384",
            NearestProductsTests.Dimensions.ToString(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    private static Task RunOnStoreAsync(PostgresStore store, string statements) =>
        store.Database.RunAsync(
            async connection =>
            {
                await using NpgsqlCommand command = connection.CreateCommand();
                command.CommandText = statements;
                return await command.ExecuteNonQueryAsync(Cancellation);
            },
            Cancellation
        );

    private static async Task RunAsync(string text, string script)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(text + ";Pooling=false");
        await using NpgsqlCommand command = source.CreateCommand(script);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
