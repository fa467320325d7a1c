using System.Diagnostics;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Evaluation.People;

/// <summary>
/// Measures a ranking of one's own with simulated people. Each has a hidden taste, likes hits by it and then searches for
/// other things; how high is what they like, and does the answer still answer the query?
/// </summary>
public sealed class PeopleBenchmark
{
    private const int Places = 10;
    private const int PageSize = 24;

    private readonly Companion _companion;
    private readonly PeopleOptions _options;
    private readonly string? _catalogue;
    private readonly List<double> _plain = [];
    private readonly List<double> _personal = [];
    private readonly List<double> _learning = [];
    private readonly HashSet<IReadOnlyList<StandingOpinion>> _learned = [];

    private PeopleBenchmark(Companion companion, PeopleOptions options, string? catalogue) =>
        (_companion, _options, _catalogue) = (companion, options, catalogue);

    /// <summary>Runs it. Nothing is written to the store.</summary>
    /// <param name="companion">Where to search.</param>
    /// <param name="options">Who is simulated.</param>
    /// <param name="catalogue">One catalogue, or null for all that everybody sees.</param>
    /// <param name="progress">Is told after each query.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="EvaluationException">The catalogue has no occasions and seasons, or answers too few queries.</exception>
    public static async Task<PeopleResults> RunAsync(
        Companion companion,
        PeopleOptions options,
        string? catalogue,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(companion);
        ArgumentNullException.ThrowIfNull(options);
        return await new PeopleBenchmark(companion, options, catalogue).RunAsync(
            progress,
            cancellationToken
        );
    }

    private async Task<PeopleResults> RunAsync(
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var scope = Scope.Public.Only(_catalogue);
        await _companion.LearnWordsAsync(scope, cancellationToken);
        var products = await _companion
            .Store.Products.ReadAsync(scope, cancellationToken)
            .Select(product => product.Product)
            .ToListAsync(cancellationToken);
        var queries = ShopperQueries
            .Read(_options.List)
            .Select(query => (Query: query, Answers: products.Where(query.Answers).ToArray()))
            .Where(query => query.Answers.Length >= ShopperQueries.FewestAnswers)
            .ToArray();
        if (queries.Length <= 2 * _options.Queries)
        {
            throw new EvaluationException(
                $"This catalogue answers {queries.Length} of the shoppers' queries, and more than {2 * _options.Queries} are needed. They are written in the words of the Fashion Product Images set."
            );
        }
        var pages = new List<IReadOnlyList<StoredProduct>>();
        foreach (var (query, _) in queries)
        {
            pages.Add(await SearchAsync(query, [], PageSize, null, cancellationToken));
        }
        var draw = new PersonDraw(_options, new TasteDraw(products, _options.Tastes), pages);
        var people = Enumerable.Range(0, _options.People).Select(draw.Make).ToArray();
        var means = people.Select(_ => new PersonMeans(_options.Likes.Count)).ToArray();
        foreach (var (place, (query, answers)) in queries.Index())
        {
            await AskAsync(place, query, answers, people, means, cancellationToken);
            progress?.Report(new StartProgress("Searching", place + 1, queries.Length));
        }
        return Summarize(people, means, products.Count);
    }

    private async Task AskAsync(
        int place,
        ShopperQueries query,
        Product[] answers,
        SimulatedPerson[] people,
        PersonMeans[] means,
        CancellationToken cancellationToken
    )
    {
        foreach (var (person, seen) in people.Zip(means))
        {
            var ideal = Gains.Ideal(answers.Select(person.Taste.GainOf), Places);
            if (!person.Asked.Contains(place) || ideal == 0)
            {
                continue;
            }
            for (var step = 0; step < _options.Likes.Count; step++)
            {
                var times = TimesOf(step, person.Opinions[step]);
                var hits = await SearchAsync(
                    query,
                    person.Opinions[step],
                    Places,
                    times,
                    cancellationToken
                );
                var gained = hits.Select(hit =>
                    query.Answers(hit.Product) ? person.Taste.GainOf(hit.Product) : 0
                );
                seen.Add(
                    step,
                    Gains.Sum(gained) / ideal,
                    hits.Count(hit => query.Answers(hit.Product)) / (double)Places
                );
            }
        }
    }

    // The first search of a person learns the taste.
    private List<double>? TimesOf(int step, IReadOnlyList<StandingOpinion> opinions) =>
        step == 0 ? _plain
        : step < _options.Likes.Count - 1 ? null
        : _learned.Add(opinions) ? _learning
        : _personal;

    private async Task<IReadOnlyList<StoredProduct>> SearchAsync(
        ShopperQueries query,
        IReadOnlyList<StandingOpinion> opinions,
        int top,
        List<double>? times,
        CancellationToken cancellationToken
    )
    {
        var asked = new SearchQuery
        {
            Texts = [query.Query],
            Catalogue = _catalogue,
            Top = top,
            Personal = true,
            Opinions = opinions,
        };
        var started = Stopwatch.GetTimestamp();
        var result = await _companion.SearchAsync(asked, cancellationToken);
        times?.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return [.. result.Hits.Select(hit => hit.Product)];
    }

    private PeopleResults Summarize(SimulatedPerson[] people, PersonMeans[] means, int gallery)
    {
        PersonMeans[] judged = [.. means.Where(person => person.Searches > 0)];
        return new PeopleResults(
            _options.Tastes,
            judged.Length,
            judged.Sum(person => person.Searches),
            _options.Noise,
            gallery,
            [
                .. _options.Likes.Select(
                    (likes, step) =>
                        PersonMeans.Summarize(judged, step, likes) with
                        {
                            MeanLikes = people.Average(person => person.Opinions[step].Count),
                        }
                ),
            ]
        )
        {
            PlainMilliseconds = Median(_plain),
            PersonalMilliseconds = Median(_personal),
            LearningMilliseconds = Median(_learning),
        };
    }

    private static double Median(List<double> values) =>
        values.Count == 0 ? 0 : values.Order().ElementAt(values.Count / 2);
}
