namespace ClosetCompanion.Catalog.Store;

/// <summary>Where products, pictures and embeddings are kept: a few roles over the same contents.</summary>
/// <remarks>
/// <para>All members of all roles may be called from several threads at once, and several processes may use one store.</para>
/// <para>
/// A write is done whole or not at all, whatever is killed meanwhile, and is seen by every read that begins after it has
/// ended. Reads never wait for writes.
/// </para>
/// <para>
/// Every member may throw <see cref="CatalogException"/> when the store cannot be used (no room, damaged, no access); the
/// message says what to do. Cancelling stops before anything is written, unless a member says otherwise.
/// </para>
/// </remarks>
public interface ICatalogStore
{
    /// <summary>Where it is, for people: a folder, or a server and a database without the password.</summary>
    string Location { get; }

    /// <summary>Catalogues and their products.</summary>
    IProductStore Products { get; }

    /// <summary>What models made of the pictures.</summary>
    IEmbeddingStore Embeddings { get; }

    /// <summary>The pictures' bytes.</summary>
    IPictureStore Pictures { get; }

    /// <summary>Settings by name.</summary>
    ISettingStore Settings { get; }

    /// <summary>Which pictures were fetched from where.</summary>
    IFetchStore Fetched { get; }

    /// <summary>Feeds that are read again and again.</summary>
    IFeedStore Feeds { get; }

    /// <summary>The addresses that shops send their changes to.</summary>
    IHookStore Hooks { get; }

    /// <summary>Keys of the API.</summary>
    IKeyStore Keys { get; }

    /// <summary>Who signs in, and how.</summary>
    IAccountStore Accounts { get; }

    /// <summary>What people think of products.</summary>
    IPeopleStore People { get; }

    /// <summary>What people say of their own things.</summary>
    IClosetStore Closets { get; }

    /// <summary>Outfits that people put together.</summary>
    IOutfitStore Outfits { get; }

    /// <summary>Work that lasts and that any program may do.</summary>
    IJobStore Jobs { get; }

    /// <summary>Pictures that wait to be embedded.</summary>
    IEmbeddingQueue EmbeddingQueue { get; }

    /// <summary>What is kept for a while.</summary>
    ITemporaryStore Temporary { get; }

    /// <summary>Checks and copies.</summary>
    IMaintenance Maintenance { get; }

    /// <summary>Makes the store compare vectors itself; null where it cannot.</summary>
    INearestIndex? Nearest => null;

    /// <summary>Opens the store as it is at this moment; what is written later does not show in it.</summary>
    /// <remarks>Keep it for the length of one answer: a view that stays open keeps the store from tidying up.</remarks>
    ValueTask<IStoreView> OpenViewAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits until the store is no longer at a version.</summary>
    /// <param name="known">A version that <see cref="IStoreView.Version"/> gave.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>As soon as a change of this process is committed, and within a second after a change of another one.</returns>
    Task WaitForChangeAsync(long known, CancellationToken cancellationToken);
}
