using System.Security.Cryptography;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Cli.Tests.Crashes;

/// <summary>Reads a store over and over while others write it and are killed, and looks at every product it sees.</summary>
internal sealed class CuriousReader : IAsyncDisposable
{
    private readonly CancellationTokenSource done = new();
    private readonly Task<int> reading;

    public CuriousReader(string folder) => reading = Task.Run(() => ReadAsync(folder));

    /// <summary>Ends the reading, which fails if it saw half a product.</summary>
    /// <returns>How many products it has seen.</returns>
    public async Task<int> StopAsync()
    {
        await done.CancelAsync();
        return await reading;
    }

    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await reading.ContinueWith(_ => { }, TaskScheduler.Default);
        done.Dispose();
    }

    private async Task<int> ReadAsync(string folder)
    {
        var seen = 0;
        while (!done.IsCancellationRequested)
        {
            if (CatalogStore.Exists(folder))
            {
                var store = await CatalogStore.OpenAsync(folder, CancellationToken.None);
                await foreach (
                    var stored in store.ReadProductsAsync(cancellationToken: CancellationToken.None)
                )
                {
                    await CheckAsync(store, stored, thoroughly: seen++ % 50 == 0);
                }
            }
            await Task.Delay(20, CancellationToken.None);
        }
        return seen;
    }

    private static async Task CheckAsync(CatalogStore store, StoredProduct stored, bool thoroughly)
    {
        stored.Product.Title.ShouldEndWith(stored.Product.Colour.ShouldNotBeNull());
        stored.Pictures.Count.ShouldBe(2);
        foreach (var hash in stored.Pictures)
        {
            var path = store.GetPicturePath(hash);
            File.Exists(path).ShouldBeTrue(path);
            if (thoroughly)
            {
                var bytes = await File.ReadAllBytesAsync(path, CancellationToken.None);
                Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(hash);
            }
        }
    }
}
