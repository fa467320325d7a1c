using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps feeds and what came of reading them.</summary>
/// <remarks>
/// Several programs may look for feeds that are due: each feed is given to one of them at a time. Thread safety, errors and
/// what a crash leaves: see <see cref="ICatalogStore"/>.
/// </remarks>
public interface IFeedStore
{
    /// <summary>All feeds, the oldest first.</summary>
    Task<IReadOnlyList<Feed>> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds a feed.</summary>
    Task AddAsync(Feed feed, CancellationToken cancellationToken = default);

    /// <summary>Removes a feed and its runs. Products that came of it stay.</summary>
    /// <returns>False when there is none of this id.</returns>
    Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Has a feed read as soon as it is looked for.</summary>
    /// <param name="id">The feed.</param>
    /// <param name="at">The present time.</param>
    /// <param name="acceptHeld">Whether what is held back is agreed to.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False when there is none of this id, or nothing held back that could be agreed to.</returns>
    Task<bool> RequestAsync(
        string id,
        DateTimeOffset at,
        bool acceptHeld = false,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes the feed that is due the longest; nobody else is given it until the time is over.</summary>
    /// <param name="now">The present time.</param>
    /// <param name="until">The end of that time. A program that was killed does not keep a feed for longer.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Null when none is due.</returns>
    Task<Feed?> ClaimAsync(
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    );

    /// <summary>Keeps a feed that was taken for longer.</summary>
    Task ExtendAsync(
        string id,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    );

    /// <summary>Gives a feed back, with what is known of it now and what came of the run.</summary>
    /// <param name="feed">The feed; its marks, contents and time of the next run are kept.</param>
    /// <param name="run">What came of it; null when it was stopped. The last twenty runs of a feed are kept.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task FinishAsync(Feed feed, FeedRun? run, CancellationToken cancellationToken = default);

    /// <summary>The last runs of a feed, the newest first; at most twenty.</summary>
    Task<IReadOnlyList<FeedRun>> GetRunsAsync(
        string id,
        CancellationToken cancellationToken = default
    );
}
