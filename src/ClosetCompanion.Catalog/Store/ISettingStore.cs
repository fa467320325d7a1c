namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps settings by name.</summary>
/// <remarks>Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.</remarks>
public interface ISettingStore
{
    /// <summary>A setting; null when nobody has set it.</summary>
    Task<string?> GetAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Sets it; null takes it away.</summary>
    Task SetAsync(string name, string? value, CancellationToken cancellationToken = default);
}
