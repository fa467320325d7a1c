using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    /// <summary>
    /// Adds products to a catalogue or changes them, embeds their pictures and brings the index up to date. Other products
    /// stay as they are.
    /// </summary>
    /// <returns>
    /// What was done; pictures that could not be read are listed among the skipped. Null when another program imports into
    /// the folder.
    /// </returns>
    public async Task<ImportReport?> UpsertAsync(
        string catalogue,
        IReadOnlyList<ProductChange> changes,
        CancellationToken cancellationToken = default
    )
    {
        await changing.WaitAsync(cancellationToken);
        try
        {
            var report = await Store.UpsertAsync(catalogue, changes, cancellationToken);
            if (report is null or { Added: 0, Changed: 0 })
            {
                return report;
            }
            // What is stored by now is embedded and shown even when the asker goes away.
            var embedding = await EmbedAsync(progress: null, CancellationToken.None);
            await loader.LoadAsync(catalogue, CancellationToken.None);
            var unreadable = embedding.Unreadable.Select(picture => new SkippedRow(
                $"picture {picture.Hash[..12]}",
                picture.Reason
            ));
            return report with { Skipped = [.. report.Skipped, .. unreadable] };
        }
        finally
        {
            changing.Release();
        }
    }

    /// <summary>Retires products: they are kept but no longer found.</summary>
    /// <returns>How many were on offer until now.</returns>
    public async Task<int> RetireAsync(
        string catalogue,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken = default
    )
    {
        await changing.WaitAsync(cancellationToken);
        try
        {
            var retired = await Store.RetireAsync(catalogue, ids, cancellationToken);
            if (retired > 0)
            {
                await loader.LoadAsync(catalogue, CancellationToken.None);
            }
            return retired;
        }
        finally
        {
            changing.Release();
        }
    }
}
