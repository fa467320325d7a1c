using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Learning;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Answering;

/// <summary>Does the costly part of a search: encodes the query, compares the vectors and looks for the words.</summary>
/// <param name="composer">Makes vectors of queries.</param>
/// <param name="tokenizer">The model's own.</param>
/// <param name="counts">Counts the scans.</param>
internal sealed class AnswerBasisMaker(
    QueryComposer composer,
    ITokenizer tokenizer,
    SearchCounts counts
)
{
    /// <summary>Makes what the answer to a query is made of.</summary>
    /// <param name="query">The query.</param>
    /// <param name="reader">Reads its texts; null leaves them as they are.</param>
    /// <param name="moment">The store and the index.</param>
    /// <param name="now">The moment whose prices count.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<AnswerBasis> MakeAsync(
        SearchQuery query,
        LearnedReader? reader,
        StoreMoment moment,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (table, vectors) = (moment.Snapshot.Table, moment.Vectors);
        var visible = table.See(query.EffectiveScope);
        var selection = Select(query, table, visible, now);
        var reading = reader is null
            ? QueryReading.None
            : await ReadAsync(query, reader, moment.View, cancellationToken);
        var filters = new ReadFilters(table, visible, selection);
        var texts = Phrases.Of(query, reading, tokenizer);
        var named = await vectors.ReadAsync(
            query.Like.Concat(query.Unlike).Select(product => product.Key),
            cancellationToken
        );
        // The store looks for the words while the model embeds them.
        var finding = Task.Run(
            () =>
                new WordSearch(query, reading, moment.View).RunAsync(
                    selection,
                    filters.Of(reading),
                    cancellationToken
                ),
            cancellationToken
        );
        var composing = composer.ComposeAsync(query, texts, named, visible, cancellationToken);
        // Both are waited for even when one fails: the view is in use until then.
        await Task.WhenAll(finding, composing);
        var (vector, found) = (await composing, await finding);
        var closest = await CompareAsync(vector, found.Selection, vectors, cancellationToken);
        return new AnswerBasis(found.Selection, closest, found.Matches)
        {
            Until = table.Prices.NextChange(now),
            Reading = reading,
            Understood = UnderstoodTexts.Of(reading, found),
            Preferences =
            [
                .. filters.Preferences(reading),
                .. WithAllWords(reading, found.Matches),
            ],
            IsReadInParts = texts.Any(text => text.IsInParts),
        };
    }

    private async Task<ClosestProducts?> CompareAsync(
        float[]? vector,
        Selection selection,
        ProductVectors vectors,
        CancellationToken cancellationToken
    )
    {
        if (vector is null)
        {
            return null;
        }
        var closest = new ClosestProducts(vector, selection, counts);
        // Found now, so that what is kept of it is known in size.
        await closest.FirstAsync(1, vectors, cancellationToken);
        return closest;
    }

    // What no field knows is told by words alone, and so is which product a title means.
    private static IEnumerable<Preference> WithAllWords(QueryReading reading, TextMatches matches)
    {
        if (reading.Texts.Count > 0 && matches.WithAll > 0)
        {
            yield return new Preference(
                ProductSet.Of(
                    matches.Ranked.Take(matches.WithAll).Select(match => match.ProductKey)
                ),
                Weight: 1
            );
        }
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

    // A word that came into the store after the reader was made is no typing error, although the reader takes it for one.
    private static async Task<QueryReading> ReadAsync(
        SearchQuery query,
        LearnedReader reader,
        IStoreView view,
        CancellationToken cancellationToken
    )
    {
        using var step = SearchTelemetry.Begin("read");
        var reading = QueryReading.Of(query, reader, query.Correct);
        if (reader.Version == view.Version)
        {
            return reading;
        }
        foreach (var correction in reading.Texts.SelectMany(text => text.Corrections))
        {
            var typed = await view.FindTextAsync(
                new TextQuery(correction.Typed, query.EffectiveScope, Most: 0),
                cancellationToken
            );
            if (typed.Words.Any(word => word.Products > 0))
            {
                return QueryReading.Of(query, reader, correct: false);
            }
        }
        return reading;
    }
}
