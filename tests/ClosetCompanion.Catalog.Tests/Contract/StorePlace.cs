using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>Where the store of one test is; gone after it.</summary>
public abstract class StorePlace : IAsyncDisposable
{
    /// <summary>Opens the store. Each call gives another object over the same contents, as another process has it.</summary>
    public abstract Task<ICatalogStore> OpenAsync(TimeProvider? timeProvider = null);

    public abstract ValueTask DisposeAsync();
}
