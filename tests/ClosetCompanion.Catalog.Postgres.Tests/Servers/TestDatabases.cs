using System.Collections.Concurrent;
using Npgsql;

[assembly: AssemblyFixture(typeof(ClosetCompanion.Catalog.Postgres.Tests.Servers.TestDatabases))]

namespace ClosetCompanion.Catalog.Postgres.Tests.Servers;

/// <summary>Makes databases for tests; one server for all tests of a run. Without one, tests are skipped with the reason.</summary>
public sealed class TestDatabases : IAsyncLifetime
{
    private const string Template = "closet_template";

    private const string Clear = """
        TRUNCATE catalogues, models, pictures, picture_files, products, product_pictures, embeddings, product_texts, api_keys,
          settings, fetched_pictures, feeds, feed_runs, shop_hooks, shop_products, shop_changes, opinions, openings,
          person_settings, accounts, passkeys, closet_items, wears, outfits, outfit_pieces, outfit_days, outfit_wears, jobs, job_files, embedding_chunks, temporary_things RESTART IDENTITY;
        UPDATE store_state SET version = 0, texts = 0, words = 0, pictures = ''
        """;

    private static TestDatabases? _current;

    private readonly ConcurrentBag<string> _free = [];
    private readonly ConcurrentBag<string> _made = [];

    private readonly SemaphoreSlim _making = new(1);
    private TestServer? _server;
    private string _reason = "";
    private string _template = "";

    /// <summary>Those of this run.</summary>
    public static TestDatabases Current => _current!;

    public async ValueTask InitializeAsync()
    {
        (_server, _reason) = await TestServer.StartAsync();
        _current = this;
        if (_server is null)
        {
            return;
        }
        _template = $"{Template}_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE {_template}");
        await using (await PostgresStore.OpenAsync(TextOf(_template) + ";Pooling=false")) { }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            foreach (string name in _made.Append(_template))
            {
                await RunAsync($"DROP DATABASE {name} WITH (FORCE)");
            }
            await _server.DisposeAsync();
        }
        _making.Dispose();
    }

    /// <summary>Gives a database with the tables of a store and nothing in them; the test is skipped where there is no server.</summary>
    /// <returns>What names it.</returns>
    public async Task<string> TakeAsync()
    {
        if (_free.TryTake(out string? free))
        {
            return free;
        }
        return await MakeAsync(isStore: true);
    }

    /// <summary>Takes a database of <see cref="TakeAsync"/> back, for the next test.</summary>
    public async Task GiveBackAsync(string text)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(text + ";Pooling=false");
        await using NpgsqlCommand clear = source.CreateCommand(Clear);
        await clear.ExecuteNonQueryAsync();
        _free.Add(text);
    }

    /// <summary>Makes a database; the test is skipped where there is no server.</summary>
    /// <param name="isStore">Whether it has the tables of a store; else it is empty.</param>
    /// <returns>What names it.</returns>
    public async Task<string> MakeAsync(bool isStore)
    {
        if (_server is null)
        {
            Assert.Skip(_reason);
        }
        string name = $"closet_{Guid.NewGuid():N}";
        // A template is copied by one at a time.
        await _making.WaitAsync();
        try
        {
            await RunAsync($"CREATE DATABASE {name} {(isStore ? $"TEMPLATE {_template}" : "")}");
            _made.Add(name);
        }
        finally
        {
            _making.Release();
        }
        return TextOf(name);
    }

    private string TextOf(string database) =>
        new NpgsqlConnectionStringBuilder(_server!.Text) { Database = database }.ConnectionString;

    private async Task RunAsync(string command)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(
            // A busy computer may take long to remove a database.
            _server!.Text + ";Pooling=false;Command Timeout=300"
        );
        await using NpgsqlCommand run = source.CreateCommand(command);
        await run.ExecuteNonQueryAsync();
    }
}
