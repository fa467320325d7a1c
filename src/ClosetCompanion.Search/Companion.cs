using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search;

/// <summary>Store, model and index together: what the command line and the web app open to answer queries.</summary>
/// <remarks>All members may be called from several threads at once.</remarks>
public sealed class Companion : IAsyncDisposable
{
    /// <summary>The store.</summary>
    public CatalogStore Store => throw new NotImplementedException();

    /// <summary>The model.</summary>
    public ClipModel Model => throw new NotImplementedException();

    /// <summary>
    /// Opens store and model, fills an empty store from <see cref="CompanionOptions.FirstSource"/>, embeds what is not
    /// embedded yet and loads the index.
    /// </summary>
    public static Task<Companion> OpenAsync(
        CompanionOptions options,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>Imports a source into a catalogue, embeds what is new and brings the index up to date.</summary>
    public Task<ImportReport> ImportAsync(
        IProductSource source,
        string catalogue,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>Answers a query exactly: every product is compared.</summary>
    /// <exception cref="QueryException">The query is empty or asks for something impossible.</exception>
    /// <exception cref="Clip.Imaging.PictureException">A picture of the query cannot be read.</exception>
    public Task<SearchResult> SearchAsync(
        SearchQuery query,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
