using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What every store promises, whatever it is made of: each derived class says where its stores are.</summary>
public abstract class StoreContract(StorePlace place) : IAsyncLifetime
{
    /// <summary>A store with nothing in it.</summary>
    protected ICatalogStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await place.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The same store once more, as another process has it.</summary>
    protected Task<ICatalogStore> OpenAnotherAsync(TimeProvider? timeProvider = null) =>
        place.OpenAsync(timeProvider);
}
