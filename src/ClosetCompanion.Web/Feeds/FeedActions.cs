using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Imports;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Feeds;

/// <summary>What the page and the API do with feeds.</summary>
internal sealed class FeedActions(ICatalogStore store, FeedRunner runner, TimeProvider time)
{
    private const int Most = 100;

    /// <summary>Adds a feed and has it read.</summary>
    /// <exception cref="ProblemException">Something of it is not possible.</exception>
    public async Task<Feed> AddAsync(
        string catalogue,
        string address,
        string every,
        IEnumerable<string?> hosts,
        CancellationToken cancellationToken
    )
    {
        CatalogueNames.RequirePossible(catalogue);
        var allowed = FetchHosts.Read(hosts);
        if ((await store.Feeds.GetAsync(cancellationToken)).Count >= Most)
        {
            throw new ProblemException(
                ApiProblem.BadImport($"There are {Most} feeds already; remove one first.")
            );
        }

        try
        {
            var feed = NewFeed.Make(catalogue, address, every, allowed, time.GetUtcNow());
            await store.Feeds.AddAsync(feed, cancellationToken);
            runner.Wake();
            return feed;
        }
        catch (CatalogException exception)
        {
            throw new ProblemException(ApiProblem.BadImport(exception.Message));
        }
    }

    /// <summary>Has a feed read now.</summary>
    /// <param name="id">The feed.</param>
    /// <param name="accept">Whether what is held back is agreed to.</param>
    /// <param name="cancellationToken">Stops before anything is done.</param>
    /// <exception cref="ProblemException">There is no such feed, or nothing held back.</exception>
    public async Task RunAsync(string id, bool accept, CancellationToken cancellationToken)
    {
        if (!await store.Feeds.RequestAsync(id, time.GetUtcNow(), accept, cancellationToken))
        {
            throw new ProblemException(Problem.NotFound);
        }

        runner.Wake();
    }

    /// <summary>Removes a feed.</summary>
    /// <exception cref="ProblemException">There is no such feed.</exception>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        if (!await store.Feeds.RemoveAsync(id, cancellationToken))
        {
            throw new ProblemException(Problem.NotFound);
        }
    }

    /// <summary>All feeds with their last runs.</summary>
    public async Task<IReadOnlyList<(Feed Feed, IReadOnlyList<FeedRun> Runs)>> ListAsync(
        CancellationToken cancellationToken
    )
    {
        var list = new List<(Feed, IReadOnlyList<FeedRun>)>();
        foreach (var feed in await store.Feeds.GetAsync(cancellationToken))
        {
            // Whoever looks here sees what is everybody's; feeds of people are theirs.
            if (feed.Catalogue.Owner is null)
            {
                list.Add((feed, await store.Feeds.GetRunsAsync(feed.Id, cancellationToken)));
            }
        }

        return list;
    }
}
