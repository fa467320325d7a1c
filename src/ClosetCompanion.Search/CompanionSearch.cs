using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search;

/// <summary>From a query to an answer.</summary>
internal sealed class CompanionSearch(
    CatalogStore store,
    VectorIndex index,
    QueryComposer composer,
    ScoreFeatures features
)
{
    public async Task<SearchResult> RunAsync(
        SearchQuery query,
        IndexContents contents,
        ScoreCalibration? calibration,
        CancellationToken cancellationToken
    )
    {
        QueryRules.Require(query);
        using var total = SearchTelemetry.Begin("total");
        var table = contents.Table;
        var selection = Select(query, table);
        // SQLite looks for the words while the model embeds them.
        var matching = MatchWordsAsync(query, selection, cancellationToken);
        var vector = await EncodeAsync(query, cancellationToken);
        var matches = await matching;
        var scan = SearchTelemetry.Begin("scan");
        var closest = vector is null ? null : new ClosestFirst(index, vector, selection);
        var ranking = Rank(query, table, selection, closest, matches);
        var page = ranking.First(query.Skip + query.Top).Skip(query.Skip).ToArray();
        scan.Dispose();
        return new SearchResult(
            await ReadAsync(page, query, table, selection, matches, cancellationToken),
            selection.Products.Count
        )
        {
            Found = ranking.Count,
            Facets = query.Facets ? selection.CountFacets(query.Fold ? table.Groups : null) : [],
            Prices = query.Facets ? selection.FindPrices() : null,
            CloseEnough =
                query.ShareOfTexts == 1 && closest is not null
                    ? calibration?.Allows(
                        features.Of(closest, contents.Background, matches, contents.Table.All.Count)
                    )
                    : null,
        };
    }

    /// <summary>What the model's calibration judges a text by.</summary>
    public async Task<IReadOnlyDictionary<string, double>> MeasureAsync(
        SearchQuery query,
        IndexContents contents,
        CancellationToken cancellationToken
    )
    {
        var selection = Select(query, contents.Table);
        var matches = await MatchWordsAsync(query, selection, cancellationToken);
        var vector = await composer.ComposeAsync(query, cancellationToken);
        var closest = new ClosestFirst(index, vector!, selection);
        return features.Of(closest, contents.Background, matches, contents.Table.All.Count);
    }

    private async Task<float[]?> EncodeAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        using var encode = SearchTelemetry.Begin("encode");
        return await composer.ComposeAsync(query, cancellationToken);
    }

    private static Selection Select(SearchQuery query, ProductTable table)
    {
        var named = query.Like.Concat(query.Unlike).Select(product => product.Key);
        var leftOut = query.Fold
            ? named.SelectMany(key => table.Groups.MembersOf(key).Append(key))
            : named;
        return new Selection(table, query.Catalogue, query.Filters, [.. leftOut]);
    }

    private async Task<TextMatches> MatchWordsAsync(
        SearchQuery query,
        Selection selection,
        CancellationToken cancellationToken
    ) =>
        query.Texts.Count > 0
            ? await store.FindTextAsync(
                string.Join(' ', query.Texts.Select(text => text.Text)),
                query.Hybrid ? ReciprocalRankFusion.Depth : 0,
                selection.Products.Contains,
                cancellationToken
            )
            : new TextMatches([], []);

    private static IRanking Rank(
        SearchQuery query,
        ProductTable table,
        Selection selection,
        ClosestFirst? closest,
        TextMatches matches
    )
    {
        IRanking ranking = closest switch
        {
            null => new NewestFirst(selection),
            _ when matches.Ranked.Count > 0 => new ReciprocalRankFusion(
                closest,
                matches.Ranked,
                query.ShareOfTexts
            ),
            _ => closest,
        };
        if (query.Order != SearchOrder.Closeness)
        {
            ranking = new Reordered(ranking, query.Order, table);
        }
        return query.Fold ? new Folding(ranking, selection, table.Groups) : ranking;
    }

    private async Task<IReadOnlyList<Hit>> ReadAsync(
        IReadOnlyList<RankedProduct> page,
        SearchQuery query,
        ProductTable table,
        Selection selection,
        TextMatches matches,
        CancellationToken cancellationToken
    )
    {
        var ranked = page.ToDictionary(product => product.Key);
        var products = await store.GetProductsAsync(
            [.. page.Select(product => product.Key)],
            cancellationToken
        );
        return
        [
            .. products.Select(product => new Hit(product, ranked[product.Key].Score)
            {
                Cosine = ranked[product.Key].Cosine,
                TextRank = ranked[product.Key].TextRank,
                MatchedWords = MatchedWords.Find(
                    matches.Words.Select(word => word.Text),
                    product.Product
                ),
                Folded = query.Fold ? table.Groups.CountOthers(product.Key, selection.Products) : 0,
            }),
        ];
    }
}
