using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Answering;

/// <summary>From a query to an answer: all of it from the store at one moment.</summary>
/// <param name="follower">Gives the store and the index at one moment.</param>
/// <param name="maker">Looks for what answers are made of.</param>
/// <param name="features">Measures what a calibration judges by.</param>
/// <param name="time">Says whose prices count.</param>
internal sealed class SearchRunner(
    IndexFollower follower,
    AnswerBasisMaker maker,
    ScoreFeatures features,
    TimeProvider time
)
{
    private readonly RecentAnswers _recent = new();

    public async Task<SearchResult> RunAsync(
        SearchQuery query,
        ScoreCalibration? calibration,
        CancellationToken cancellationToken
    )
    {
        QueryRules.Require(query);
        using var total = SearchTelemetry.Begin("total");
        await using var moment = await follower.OpenAsync(cancellationToken);
        var table = moment.Snapshot.Table;
        var basis = await FindBasisAsync(query, moment, cancellationToken);
        var (selection, closest, matches) = basis;
        var ranking = Rank(query, table, basis);
        var page = ranking.First(query.Skip + query.Top).Skip(query.Skip).ToArray();
        return new SearchResult(
            await ReadAsync(page, query, basis, moment, cancellationToken),
            selection.Products.Count
        )
        {
            Version = moment.Snapshot.Version,
            Found = ranking.Count,
            BestCosine = closest?.First(1) is [var best, ..] ? best.Cosine : null,
            Facets = query.Facets ? selection.CountFacets(query.Fold ? table.Groups : null) : [],
            Prices = query.Facets ? selection.FindPrices() : null,
            CloseEnough =
                query.ShareOfTexts == 1 && closest is not null
                    ? calibration?.Allows(Measure(closest, moment, basis))
                    : null,
        };
    }

    /// <summary>Counts what the products that a scope and filters leave over can be narrowed by.</summary>
    public async Task<FacetCounts> CountAsync(
        Catalog.Scope scope,
        IReadOnlyList<SearchFilter> filters,
        CancellationToken cancellationToken
    )
    {
        await using var moment = await follower.OpenAsync(cancellationToken);
        var table = moment.Snapshot.Table;
        var selection = new Selection(
            table,
            table.See(scope),
            new SelectionCriteria(scope.Catalogue, filters, LeftOut: []),
            time.GetUtcNow()
        );
        return new FacetCounts(
            selection.Products.Count,
            selection.CountFacets(),
            selection.FindPrices()
        );
    }

    /// <summary>What the model's calibration judges a text by.</summary>
    public async Task<IReadOnlyDictionary<string, double>> MeasureAsync(
        SearchQuery query,
        CancellationToken cancellationToken
    )
    {
        await using var moment = await follower.OpenAsync(cancellationToken);
        var basis = await FindBasisAsync(query, moment, cancellationToken);
        return Measure(basis.Closest!, moment, basis);
    }

    private IReadOnlyDictionary<string, double> Measure(
        ClosestFirst closest,
        StoreMoment moment,
        AnswerBasis basis
    ) =>
        features.Of(
            closest,
            moment.Snapshot.Background,
            basis.Matches,
            basis.Selection.Catalogue.Count
        );

    private async Task<AnswerBasis> FindBasisAsync(
        SearchQuery query,
        StoreMoment moment,
        CancellationToken cancellationToken
    )
    {
        var (key, version, now) = (AnswerKey.Of(query), moment.Snapshot.Version, time.GetUtcNow());
        if (_recent.Find(key, version, now) is { } known)
        {
            return known;
        }
        var basis = await maker.MakeAsync(query, moment, now, cancellationToken);
        _recent.Add(key, version, basis);
        return basis;
    }

    private static IRanking Rank(SearchQuery query, ProductTable table, AnswerBasis basis)
    {
        var (selection, closest, matches) = basis;
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
            ranking = new Reordered(ranking, query.Order, table.Prices, selection.Now);
        }
        return query.Fold ? new Folding(ranking, selection, table.Groups) : ranking;
    }

    private static async Task<IReadOnlyList<Hit>> ReadAsync(
        IReadOnlyList<RankedProduct> page,
        SearchQuery query,
        AnswerBasis basis,
        StoreMoment moment,
        CancellationToken cancellationToken
    )
    {
        var ranked = page.ToDictionary(product => product.Key);
        long[] keys = [.. page.Select(product => product.Key)];
        var words = basis.Matches.Words.Select(word => word.Text).ToArray();
        var matched =
            words.Length == 0 || keys.Length == 0
                ? null
                : await moment.View.FindMatchedWordsAsync(words, keys, cancellationToken);
        var products = await moment.View.GetProductsAsync(
            query.EffectiveScope,
            keys,
            cancellationToken
        );
        var groups = moment.Snapshot.Table.Groups;
        return
        [
            .. products.Select(product => new Hit(product, ranked[product.Key].Score)
            {
                Cosine = ranked[product.Key].Cosine,
                TextRank = ranked[product.Key].TextRank,
                MatchedWords = matched?.GetValueOrDefault(product.Key) ?? [],
                Folded = query.Fold ? groups.CountOthers(product.Key, basis.Selection.Products) : 0,
            }),
        ];
    }
}
