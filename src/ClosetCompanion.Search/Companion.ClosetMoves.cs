using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    private const int CopiedAtOnce = 100;

    /// <summary>
    /// Copies the closet of one person into that of another, with details and days worn: what a browser kept becomes the
    /// person's who signs in. What the other has already stays as it is, with the days of both. Doing it again changes nothing.
    /// </summary>
    /// <param name="from">Whose things they are; nothing of them changes.</param>
    /// <param name="to">Whose they become.</param>
    /// <param name="cancellationToken">Stops between two things; what is copied by then stays.</param>
    /// <returns>How many things are new to the other.</returns>
    /// <exception cref="CatalogException">The store cannot be written.</exception>
    public async Task<int> CopyClosetAsync(
        string from,
        string to,
        CancellationToken cancellationToken = default
    )
    {
        var items = new List<ClosetItem>();
        while (
            await Store.Closets.GetPageAsync(
                from,
                items.Count > 0 ? items[^1].Product.Key : null,
                CopiedAtOnce,
                cancellationToken: cancellationToken
            )
                is { Count: > 0 } page
        )
        {
            items.AddRange(page);
        }
        // Pages begin with the newest; what was added first is added first again.
        items.Reverse();
        var added = 0;
        foreach (var item in items)
        {
            added += await CopyItemAsync(item, from, to, cancellationToken) ? 1 : 0;
        }
        return added;
    }

    private async Task<bool> CopyItemAsync(
        ClosetItem item,
        string from,
        string to,
        CancellationToken cancellationToken
    )
    {
        var id = item.Product.Product.Id;
        var isNew = await Store.Closets.FindAsync(to, id, cancellationToken) is null;
        if (isNew)
        {
            await PutAsync(to, item.Product.Product, item.Product.Pictures, cancellationToken);
            await Store.Closets.SetDetailsAsync(to, id, item.Details, CancellationToken.None);
        }
        var wears = await Store.Closets.GetWearsAsync(
            from,
            DateOnly.MinValue,
            DateOnly.MaxValue,
            id,
            cancellationToken
        );
        foreach (var wear in wears)
        {
            await Store.Closets.WearAsync(to, id, wear.Day, cancellationToken);
        }
        return isNew;
    }
}
