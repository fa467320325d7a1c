using System.Security.Cryptography;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Cli.Tests.Crashes;

/// <summary>Reads a store over and over while others write it and are killed, and looks at every product it sees.</summary>
internal sealed class CuriousReader : IAsyncDisposable
{
    private readonly CancellationTokenSource _done = new();
    private readonly Task<int> _reading;

    public CuriousReader(string folder) => _reading = Task.Run(() => ReadAsync(folder));

    /// <summary>Ends the reading, which fails if it saw half a product.</summary>
    /// <returns>How many products it has seen.</returns>
    public async Task<int> StopAsync()
    {
        await _done.CancelAsync();
        return await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _reading.ContinueWith(_ => { }, TaskScheduler.Default);
        _done.Dispose();
    }

    private async Task<int> ReadAsync(string folder)
    {
        var seen = 0;
        while (!_done.IsCancellationRequested)
        {
            if (SqliteStore.Exists(folder))
            {
                var store = await SqliteStore.OpenAsync(folder, CancellationToken.None);
                await foreach (
                    var stored in store.Products.ReadAsync(Scope.Public, CancellationToken.None)
                )
                {
                    await CheckAsync(store, stored, thoroughly: seen++ % 50 == 0);
                }
            }
            await Task.Delay(20, CancellationToken.None);
        }
        return seen;
    }

    private static async Task CheckAsync(SqliteStore store, StoredProduct stored, bool thoroughly)
    {
        stored.Product.Title.ShouldEndWith(stored.Product.Colour.ShouldNotBeNull());
        stored.Pictures.Count.ShouldBe(2);
        foreach (var hash in stored.Pictures)
        {
            (await store.Pictures.FindAsync(hash)).ShouldNotBeNull(hash);
            if (thoroughly)
            {
                var bytes = await store.Pictures.ReadAsync(Scope.Public, hash);
                Convert.ToHexStringLower(SHA256.HashData(bytes!)).ShouldBe(hash);
            }
        }
    }
}
