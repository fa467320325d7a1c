using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Learning;
using ClosetCompanion.Search.Personal;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Answering;

/// <summary>From a query to an answer: all of it from the store at one moment.</summary>
/// <param name="follower">Gives the store and the index at one moment.</param>
/// <param name="readers">Read texts; null when none are read.</param>
/// <param name="tastes">Learns what people like.</param>
/// <param name="maker">Looks for what answers are made of.</param>
/// <param name="features">Measures what a calibration judges by.</param>
/// <param name="time">Says whose prices count.</param>
internal sealed class SearchRunner(
    IndexFollower follower,
    LearningLoop? readers,
    TasteReader tastes,
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
        return await follower.ReadAsync(
            moment => AnswerAsync(query, moment, calibration, cancellationToken),
            cancellationToken
        );
    }

    private async Task<SearchResult> AnswerAsync(
        SearchQuery query,
        StoreMoment moment,
        ScoreCalibration? calibration,
        CancellationToken cancellationToken
    )
    {
        var table = moment.Snapshot.Table;
        var basis = await FindBasisAsync(query, moment, cancellationToken);
        var (selection, closest, _) = basis;
        var plain = Rank(query, moment, basis);
        var taste = await FindTasteAsync(query, moment.Snapshot, cancellationToken);
        var ranking = taste is null
            ? plain
            : new PersonalOrder(
                plain,
                taste,
                basis.Asked,
                closest is null
                    ? 0
                    : (await moment.FindBackgroundAsync(cancellationToken)).DeviationOf(
                        closest.Vector
                    ),
                tastes.Settings
            );
        var first = await ranking.FirstAsync(query.Skip + query.Top, cancellationToken);
        RankedProduct[] page = [.. first.Skip(query.Skip)];
        return new SearchResult(
            await new HitReader(query, basis, moment).ReadAsync(page, cancellationToken),
            selection.Products.Count
        )
        {
            Version = moment.Snapshot.Version,
            Found = await ranking.CountAsync(cancellationToken),
            IsApproximate = closest?.IsApproximate ?? false,
            BestCosine = closest?.Best?.Cosine,
            Facets = query.Facets ? selection.CountFacets(query.Fold ? table.Groups : null) : [],
            Prices = query.Facets ? selection.FindPrices() : null,
            CloseEnough =
                query.ShareOfTexts == 1 && closest is not null
                    ? await IsCloseEnoughAsync(
                        closest,
                        moment,
                        basis,
                        calibration,
                        cancellationToken
                    )
                    : null,
            Understood = basis.Understood,
            IsReadInParts = basis.IsReadInParts,
            IsPersonal = taste is not null,
        };
    }

    /// <summary>Counts what the products that a scope and filters leave over can be narrowed by.</summary>
    public Task<FacetCounts> CountAsync(
        Catalog.Scope scope,
        IReadOnlyList<SearchFilter> filters,
        CancellationToken cancellationToken
    ) =>
        follower.ReadAsync(
            moment => Task.FromResult(Count(scope, filters, moment)),
            cancellationToken
        );

    private FacetCounts Count(
        Catalog.Scope scope,
        IReadOnlyList<SearchFilter> filters,
        StoreMoment moment
    )
    {
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
    public Task<IReadOnlyDictionary<string, double>> MeasureAsync(
        SearchQuery query,
        CancellationToken cancellationToken
    ) =>
        follower.ReadAsync(
            moment => MeasureAsync(query, moment, cancellationToken),
            cancellationToken
        );

    private async Task<IReadOnlyDictionary<string, double>> MeasureAsync(
        SearchQuery query,
        StoreMoment moment,
        CancellationToken cancellationToken
    )
    {
        var basis = await FindBasisAsync(
            query with
            {
                Understand = false,
            },
            moment,
            cancellationToken
        );
        return await MeasureAsync(basis.Closest!, moment, basis, cancellationToken);
    }

    // A product that has all words of a text is close to it, whatever the model says.
    private async ValueTask<bool?> IsCloseEnoughAsync(
        ClosestProducts closest,
        StoreMoment moment,
        AnswerBasis basis,
        ScoreCalibration? calibration,
        CancellationToken cancellationToken
    ) =>
        basis.Understood.Count > 0 ? ClearWords.Allow(basis)
        : calibration is null ? null
        : basis.Matches.WithAll > 0
            || calibration.Allows(await MeasureAsync(closest, moment, basis, cancellationToken));

    private async ValueTask<IReadOnlyDictionary<string, double>> MeasureAsync(
        ClosestProducts closest,
        StoreMoment moment,
        AnswerBasis basis,
        CancellationToken cancellationToken
    ) =>
        features.Of(
            closest.Vector,
            await closest.FirstAsync(ScoreFeatures.Nearest, moment.Vectors, cancellationToken),
            await moment.FindBackgroundAsync(cancellationToken),
            basis.Matches,
            basis.Selection.Catalogue.Count
        );

    private async Task<AnswerBasis> FindBasisAsync(
        SearchQuery query,
        StoreMoment moment,
        CancellationToken cancellationToken
    )
    {
        var reader = FindReader(query, moment.Snapshot.Table);
        var key = AnswerKey.Of(query, reader?.Number);
        var (version, now) = (moment.Snapshot.Version, time.GetUtcNow());
        if (_recent.Find(key, version, now) is { } known)
        {
            return known;
        }
        var basis = await maker.MakeAsync(query, reader, moment, now, cancellationToken);
        _recent.Add(key, version, basis);
        return basis;
    }

    private async ValueTask<Taste?> FindTasteAsync(
        SearchQuery query,
        SearchSnapshot snapshot,
        CancellationToken cancellationToken
    ) =>
        query is not { Personal: true, Order: SearchOrder.Closeness } ? null
        : query.Opinions is { } opinions ? tastes.Of(query.Scope, snapshot, opinions)
        : await tastes.FindAsync(query.Scope, snapshot, cancellationToken);

    private LearnedReader? FindReader(SearchQuery query, ProductTable table) =>
        query is { Understand: true, Texts.Count: > 0 }
            ? readers?.Find(table.CataloguesIn(query.EffectiveScope))
            : null;

    private static IRanking Rank(SearchQuery query, StoreMoment moment, AnswerBasis basis)
    {
        var (selection, found, matches) = basis;
        var table = moment.Snapshot.Table;
        var closest = found is null ? null : new ClosestFirst(found, moment.Vectors);
        IRanking ranking = closest switch
        {
            null => new NewestFirst(selection),
            _ when matches.Ranked.Count + basis.Preferences.Count > 0 => new ReciprocalRankFusion(
                closest,
                matches.Ranked,
                query.ShareOfTexts * basis.WeightOfWords,
                basis.Preferences
            ),
            _ => closest,
        };
        if (query.Order != SearchOrder.Closeness)
        {
            ranking = new Reordered(ranking, query.Order, table.Prices, selection.Now);
        }
        return query.Fold ? new Folding(ranking, selection, table.Groups) : ranking;
    }
}
