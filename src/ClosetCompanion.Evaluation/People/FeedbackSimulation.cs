using System.Globalization;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Evaluation.People;

/// <summary>
/// Writes likes of simulated people into a store. Each has a hidden taste, part of which is that of the whole shop, searches
/// with shoppers' queries, looks at hits the less often the further down they stand, and likes what answers the query and
/// the taste. A hit that has nothing of the taste is now and then disliked.
/// </summary>
public sealed class FeedbackSimulation
{
    private const string Prefix = "simulated-";
    private const int PageSize = 24;
    private const double Dislikes = 0.25;

    private readonly Companion _companion;
    private readonly FeedbackSimulationOptions _options;
    private readonly string? _catalogue;

    private FeedbackSimulation(
        Companion companion,
        FeedbackSimulationOptions options,
        string? catalogue
    ) => (_companion, _options, _catalogue) = (companion, options, catalogue);

    /// <summary>Writes them.</summary>
    /// <param name="companion">Where is searched and written.</param>
    /// <param name="options">Who is simulated.</param>
    /// <param name="catalogue">One catalogue, or null for all that everybody sees.</param>
    /// <param name="cancellationToken">Stops the work; what was written stays.</param>
    /// <returns>How many opinions were written.</returns>
    /// <exception cref="EvaluationException">The store has likes already, or the catalogue does not suit.</exception>
    public static async Task<int> RunAsync(
        Companion companion,
        FeedbackSimulationOptions options,
        string? catalogue,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(companion);
        ArgumentNullException.ThrowIfNull(options);
        var people = await companion.Store.People.GetPeopleAsync(cancellationToken);
        if (people.Any(person => person.Opinions > 0))
        {
            throw new EvaluationException(
                "This store has opinions of people already, and simulated ones must not be mixed with them. Take a copy without any: copy the data folder, and delete its people by closet people delete."
            );
        }
        return await new FeedbackSimulation(companion, options, catalogue).RunAsync(
            cancellationToken
        );
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var scope = Scope.Public.Only(_catalogue);
        await _companion.LearnWordsAsync(scope, cancellationToken);
        var products = await _companion
            .Store.Products.ReadAsync(scope, cancellationToken)
            .Select(product => product.Product)
            .ToListAsync(cancellationToken);
        ShopperQueries[] queries =
        [
            .. ShopperQueries
                .Read(_options.List)
                .Where(query => products.Count(query.Answers) >= ShopperQueries.FewestAnswers),
        ];
        if (queries.Length < _options.Searches)
        {
            throw new EvaluationException(
                $"This catalogue answers {queries.Length} of the shoppers' queries, and {_options.Searches} are needed. They are written in the words of the Fashion Product Images set."
            );
        }
        var pages = new List<IReadOnlyList<StoredProduct>>();
        foreach (var query in queries)
        {
            pages.Add(await SearchAsync(query, cancellationToken));
        }
        var tastes = new TasteDraw(products, TasteKind.Colours);
        var shop = tastes.Next(new Random(_options.Seed));
        var written = 0;
        for (var number = 1; number <= _options.People; number++)
        {
            var random = new Random(_options.Seed + (7919 * number));
            var taste = Mix(shop, tastes.Next(random), random);
            var order = Enumerable.Range(0, queries.Length).ToArray();
            random.Shuffle(order);
            var person = $"{Prefix}{number.ToString("D4", CultureInfo.InvariantCulture)}";
            var judged = new HashSet<long>();
            foreach (var place in order.Take(_options.Searches))
            {
                var answers = Judge(queries[place], pages[place], taste, random, judged);
                written += await WriteAsync(person, queries[place], answers, cancellationToken);
            }
        }
        return written;
    }

    private List<(StoredProduct Product, int Place, Verdict Verdict)> Judge(
        ShopperQueries query,
        IReadOnlyList<StoredProduct> page,
        HiddenTaste taste,
        Random random,
        HashSet<long> judged
    )
    {
        var answers = new List<(StoredProduct, int, Verdict)>();
        foreach (var (index, hit) in page.Index())
        {
            var isSeen = random.NextDouble() < Math.Pow(index + 1, -_options.Eta);
            var isWrong = random.NextDouble() < _options.Noise;
            var dislikes = random.NextDouble() < Dislikes;
            if (!isSeen || !judged.Add(hit.Key))
            {
                continue;
            }
            var gain = query.Answers(hit.Product) ? taste.GainOf(hit.Product) : 0;
            if (gain >= HiddenTaste.Liked != isWrong)
            {
                answers.Add((hit, index + 1, Verdict.Like));
            }
            else if (gain == 0 && dislikes)
            {
                answers.Add((hit, index + 1, Verdict.Dislike));
            }
        }
        return answers;
    }

    private async Task<int> WriteAsync(
        string person,
        ShopperQueries query,
        List<(StoredProduct Product, int Place, Verdict Verdict)> answers,
        CancellationToken cancellationToken
    )
    {
        foreach (var (product, place, verdict) in answers)
        {
            await _companion.Store.People.GiveAsync(
                Scope.Of(person),
                product.Catalogue,
                product.Product.Id,
                verdict,
                new OpinionOrigin
                {
                    Query = query.Query,
                    Place = place,
                    ModelHash = _companion.Model.Manifest.Hash,
                },
                cancellationToken
            );
        }
        return answers.Count;
    }

    private async Task<IReadOnlyList<StoredProduct>> SearchAsync(
        ShopperQueries query,
        CancellationToken cancellationToken
    )
    {
        var asked = new SearchQuery
        {
            Texts = [query.Query],
            Catalogue = _catalogue,
            Top = PageSize,
        };
        var result = await _companion.SearchAsync(asked, cancellationToken);
        return [.. result.Hits.Select(hit => hit.Product)];
    }

    private HiddenTaste Mix(HiddenTaste shop, HiddenTaste own, Random random)
    {
        return new HiddenTaste(
            Of(taste => taste.Usage),
            Of(taste => taste.Seasons),
            Of(taste => taste.Colours),
            Of(taste => taste.Looks),
            Of(taste => taste.Brands)
        );

        T Of<T>(Func<HiddenTaste, T> part) =>
            part(random.NextDouble() < _options.Shared ? shop : own);
    }
}
