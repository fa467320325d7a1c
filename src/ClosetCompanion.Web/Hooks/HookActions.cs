using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Imports;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Hooks;

/// <summary>What the page and the API do with the addresses that shops send their changes to.</summary>
internal sealed class HookActions(ICatalogStore store, TimeProvider time)
{
    private const int Most = 100;

    /// <summary>Everybody's addresses, the oldest first, with how many changes wait.</summary>
    public async Task<IReadOnlyList<HookAnswer>> ListAsync(CancellationToken cancellationToken)
    {
        var waiting = await store.Hooks.CountChangesAsync(cancellationToken);
        return
        [
            .. (await store.Hooks.GetAsync(cancellationToken))
                .Where(hook => hook.Catalogue.Owner is null)
                .Select(hook => new HookAnswer(hook, waiting.GetValueOrDefault(hook.Id))),
        ];
    }

    /// <summary>Makes an address.</summary>
    /// <exception cref="ProblemException">Something of it is not possible.</exception>
    public async Task<ShopHook> AddAsync(
        string catalogue,
        string? shop,
        string? secret,
        IEnumerable<string?> hosts,
        CancellationToken cancellationToken
    )
    {
        CatalogueNames.RequirePossible(catalogue);
        var allowed = FetchHosts.Read(hosts);
        if ((await store.Hooks.GetAsync(cancellationToken)).Count >= Most)
        {
            throw new ProblemException(
                ApiProblem.BadJson($"There are {Most} hooks already; remove one first.")
            );
        }

        try
        {
            var hook = NewHook.Make(catalogue, shop, secret, allowed, time.GetUtcNow());
            await store.Hooks.AddAsync(hook, cancellationToken);
            return hook;
        }
        catch (CatalogException exception) when (!exception.IsDiskFull)
        {
            throw new ProblemException(ApiProblem.BadJson(exception.Message));
        }
    }

    /// <summary>Removes an address.</summary>
    /// <exception cref="ProblemException">There is none of this id.</exception>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        if (!await store.Hooks.RemoveAsync(id, cancellationToken))
        {
            throw new ProblemException(Problem.NotFound);
        }
    }
}
