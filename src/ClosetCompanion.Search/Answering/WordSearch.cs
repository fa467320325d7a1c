using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Answering;

/// <summary>Looks for the words of a query in the store, and leaves out what it is not to find.</summary>
/// <param name="query">The query.</param>
/// <param name="reading">What was read of it.</param>
/// <param name="view">The store.</param>
internal sealed class WordSearch(SearchQuery query, QueryReading reading, IStoreView view)
{
    /// <summary>Finds the products with the words.</summary>
    /// <param name="selection">The products under the query's own filters.</param>
    /// <param name="fields">The filters on fields that were read.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task<FoundWords> RunAsync(
        Selection selection,
        IReadOnlyList<ReadFilter> fields,
        CancellationToken cancellationToken
    )
    {
        using var step = SearchTelemetry.Begin("words");
        var filters = fields.ToList();
        foreach (var words in reading.ExcludedWords)
        {
            var having = await view.FindHavingAsync(
                query.EffectiveScope,
                words.Words,
                cancellationToken
            );
            filters.Add(ReadFilters.OfWords(words, having));
        }
        var kept = Yielding.Keep(selection.Products, filters);
        var narrowed = selection.Narrowed(kept);
        return new FoundWords(
            narrowed,
            await FindAsync(narrowed, cancellationToken),
            filters,
            kept
        );
    }

    private async Task<TextMatches> FindAsync(
        Selection selection,
        CancellationToken cancellationToken
    ) =>
        query.Texts.Count == 0
            ? new TextMatches([], [])
            : await view.FindTextAsync(
                new TextQuery(
                    string.Join(' ', query.Texts.Select(part => part.Text)),
                    query.EffectiveScope,
                    query.Hybrid ? ReciprocalRankFusion.Depth : 0
                )
                {
                    Groups = reading.Groups,
                    IsWanted = selection.Products.Contains,
                },
                cancellationToken
            );
}
