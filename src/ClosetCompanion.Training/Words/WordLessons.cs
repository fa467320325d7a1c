using ClosetCompanion.Catalog;
using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Words;

/// <summary>What a text tower learns about words: bare words and phrases, and which products they are true of.</summary>
internal sealed class WordLessons
{
    // What is true of fewer products says more about them than about the word.
    private const int FewestProducts = 5;

    // Only titles tell of these, and few do: a shirt may be striped though its title does not say so.
    private static readonly HashSet<string> _details = [Lexicon.Patterns, Lexicon.Materials];

    private WordLessons(
        IReadOnlyList<string> words,
        IReadOnlyList<Phrase> phrases,
        IReadOnlyList<string> titles,
        IReadOnlyList<string> details,
        bool[] truth
    ) => (Words, Phrases, Titles, Details, Truth) = (words, phrases, titles, details, truth);

    /// <summary>The bare words of the lexicon and of the catalogue, brands, patterns and materials left out.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Phrases that are written from attributes.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>Titles that are to stay where they are.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Words of patterns and materials, which are to stay where they are, too.</summary>
    public IReadOnlyList<string> Details { get; }

    /// <summary>Whether a word is true of a product, row by row: [words, products].</summary>
    public bool[] Truth { get; }

    /// <summary>Makes them of products.</summary>
    /// <param name="products">The products.</param>
    /// <param name="recipe">How many of each.</param>
    /// <param name="seed">Where all chance starts from.</param>
    /// <exception cref="TrainingException">No word is true of enough products.</exception>
    public static WordLessons Of(IReadOnlyList<Product> products, WordsSection recipe, int seed)
    {
        var lexicon = Lexicon.Load();
        var traits = new ProductTraits(lexicon);
        var random = new Random(seed);
        IReadOnlySet<Trait>[] said = [.. products.Select(traits.Of)];
        Trait[] known =
        [
            .. said.SelectMany(of => of)
                .Where(trait => trait.Group != Lexicon.Brands)
                .CountBy(trait => trait)
                .Where(count => count.Value >= FewestProducts)
                .Select(count => count.Key)
                .OrderBy(trait => trait.Group, StringComparer.Ordinal)
                .ThenBy(trait => trait.Word, StringComparer.Ordinal),
        ];
        Trait[] words = [.. known.Where(trait => !_details.Contains(trait.Group))];
        var places = words.Index().ToDictionary(word => word.Item, word => word.Index);
        Phrase[] phrases = [.. Write(products, recipe.Phrases, lexicon, places, random)];
        if (phrases.Length == 0)
        {
            throw new TrainingException(
                $"There is nothing to learn words from: none is true of {FewestProducts} products. Kinds, colours or the like are needed."
            );
        }

        var titles = Enumerable
            .Range(0, recipe.Titles)
            .Select(_ => products[random.Next(products.Count)].Title);
        return new WordLessons(
            [.. words.Select(word => word.Word)],
            phrases,
            [.. titles],
            [.. known.Where(trait => _details.Contains(trait.Group)).Select(trait => trait.Word)],
            TruthOf(said, places)
        );
    }

    // A phrase that claims what is no word here, such as a title for lack of a kind, teaches nothing.
    private static IEnumerable<Phrase> Write(
        IReadOnlyList<Product> products,
        int count,
        Lexicon lexicon,
        Dictionary<Trait, int> places,
        Random random
    )
    {
        var writer = new CaptionWriter(lexicon);
        for (var written = 0; written < count; written++)
        {
            var caption = writer.FromAttributes(products[random.Next(products.Count)], random);
            Trait[] claims =
            [
                .. caption.Claims.Select(claim => ProductTraits.Of(claim.Group, claim.Word)),
            ];
            if (claims.All(places.ContainsKey))
            {
                yield return new Phrase(caption.Text, [.. claims.Select(claim => places[claim])]);
            }
        }
    }

    private static bool[] TruthOf(IReadOnlySet<Trait>[] said, Dictionary<Trait, int> places)
    {
        var truth = new bool[places.Count * said.Length];
        for (var product = 0; product < said.Length; product++)
        {
            foreach (var trait in said[product])
            {
                if (places.TryGetValue(trait, out var word))
                {
                    truth[(word * said.Length) + product] = true;
                }
            }
        }

        return truth;
    }
}
