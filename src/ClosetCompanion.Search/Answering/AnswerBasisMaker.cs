using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Answering;

/// <summary>Does the costly part of a search: encodes the query, compares the vectors and looks for the words.</summary>
/// <param name="composer">Makes vectors of queries.</param>
/// <param name="counts">Counts the scans.</param>
internal sealed class AnswerBasisMaker(QueryComposer composer, SearchCounts counts)
{
    public async Task<AnswerBasis> MakeAsync(
        SearchQuery query,
        StoreMoment moment,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (table, vectors) = (moment.Snapshot.Table, moment.Snapshot.Vectors);
        var visible = table.See(query.EffectiveScope);
        var selection = Select(query, table, visible, now);
        // The store looks for the words while the model embeds them.
        var matching = Task.Run(
            () => MatchWordsAsync(query, selection, moment.View, cancellationToken),
            cancellationToken
        );
        var composing = composer.ComposeAsync(query, vectors, visible, cancellationToken);
        // Both are waited for even when one fails: the view is in use until then.
        await Task.WhenAll(matching, composing);
        var vector = await composing;
        var closest = vector is null ? null : new ClosestFirst(vectors, vector, selection, counts);
        // Found now, so that what is kept of it is known in size.
        _ = closest?.First(1);
        return new AnswerBasis(selection, closest, await matching)
        {
            Until = table.Prices.NextChange(now),
        };
    }

    private static Selection Select(
        SearchQuery query,
        ProductTable table,
        VisibleProducts visible,
        DateTimeOffset now
    )
    {
        var named = query.Like.Concat(query.Unlike).Select(product => product.Key);
        var leftOut = query.Fold
            ? named.SelectMany(key => table.Groups.MembersOf(key).Append(key))
            : named;
        return new Selection(
            table,
            visible,
            new SelectionCriteria(
                query.EffectiveScope.Catalogue,
                query.Filters,
                leftOut.Where(key => key >= 0).ToHashSet()
            ),
            now
        );
    }

    private static async Task<TextMatches> MatchWordsAsync(
        SearchQuery query,
        Selection selection,
        IStoreView view,
        CancellationToken cancellationToken
    )
    {
        if (query.Texts.Count == 0)
        {
            return new TextMatches([], []);
        }
        var text = string.Join(' ', query.Texts.Select(part => part.Text));
        var depth = query.Hybrid ? ReciprocalRankFusion.Depth : 0;
        var leftOut = selection.Catalogue.Count - selection.Products.Count;
        var most = !selection.IsFiltered || depth == 0 ? depth + leftOut : int.MaxValue;
        while (true)
        {
            var asked = depth == 0 ? 0 : most;
            var (ranked, words) = await view.FindTextAsync(
                new TextQuery(text, query.EffectiveScope, asked),
                cancellationToken
            );
            var kept = KeptMatches.Of(ranked, selection.Products, depth);
            // Products without a vector match as well and are none of those that can be found.
            if (kept.Count == depth || ranked.Count < asked || most == int.MaxValue)
            {
                return new TextMatches(kept, words);
            }
            most = int.MaxValue;
        }
    }
}
