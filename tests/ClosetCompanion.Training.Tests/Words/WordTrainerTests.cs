using System.Numerics.Tensors;
using ClosetCompanion.Catalog;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Tests.Towers;
using ClosetCompanion.Training.Towers;
using ClosetCompanion.Training.Words;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Words;

public sealed class WordTrainerTests
{
    private static readonly int _dimensions = TinyText.Model.Dimensions;

    // The products' pictures lie by their colours; texts begin anywhere.
    private static readonly string[] _colours = ["Red", "Green", "Blue"];

    private static readonly WordsSection _recipe = new()
    {
        LearningRate = 0.005,
        Steps = 100,
        Phrases = 50,
        Titles = 50,
        BatchSize = 16,
        KeepTitles = 0,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_word_comes_nearer_to_the_products_that_it_is_true_of_than_to_others()
    {
        using var shop = new Shop(_recipe);
        _colours.Min(shop.LeadOf).ShouldBeLessThan(0.05f);

        shop.Learn();

        _colours.Min(shop.LeadOf).ShouldBeGreaterThan(0.15f);
    }

    [Fact]
    public void Titles_stay_where_they_are_when_that_counts()
    {
        using var free = new Shop(_recipe);
        using var kept = new Shop(_recipe with { KeepTitles = 1000 });
        free.Learn();
        kept.Learn();

        kept.MoveOfTitles().ShouldBeLessThan(free.MoveOfTitles() / 10);
    }

    [Fact]
    public void The_same_seed_gives_the_same_tower()
    {
        using var one = new Shop(_recipe);
        using var other = new Shop(_recipe);
        one.Learn();
        other.Learn();

        one.Titles().ShouldBe(other.Titles());
    }

    [Fact]
    public void A_loss_that_is_no_number_ends_it()
    {
        using var shop = new Shop(_recipe with { LearningRate = 1, LogitScale = 1000 });
        shop.Spoil();

        Should
            .Throw<TrainingException>(shop.Learn)
            .Message.ShouldContain("Lower words.learningRate");
    }

    [Fact]
    public void A_catalogue_without_words_is_refused() =>
        Should
            .Throw<TrainingException>(() =>
                WordLessons.Of([new Product { Id = "1", Title = "Thing" }], _recipe, seed: 1)
            )
            .Message.ShouldContain("nothing to learn words from");

    [Fact]
    public void A_phrase_is_true_of_what_all_its_words_are_true_of()
    {
        var products = Products();
        var lessons = WordLessons.Of(products, _recipe, seed: 1);
        var red = lessons.Words.Index().First(word => word.Item == "red").Index;

        for (var product = 0; product < products.Count; product++)
        {
            lessons
                .Truth[(red * products.Count) + product]
                .ShouldBe(products[product].Colour == "Red");
        }

        lessons.Phrases.ShouldAllBe(phrase => phrase.Words.Count > 0);
        lessons.Words.ShouldContain("crimson");
    }

    private static IReadOnlyList<Product> Products() =>
        [
            .. Enumerable
                .Range(0, 30)
                .Select(number => new Product
                {
                    Id = $"{number}",
                    Title = $"Thing {number}",
                    Category = ["Tshirts"],
                    Colour = _colours[number % 3],
                }),
        ];

    private sealed class Shop : IDisposable
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
        private readonly WordLessons _lessons;
        private readonly TextSide _text;
        private readonly WordTrainer _trainer;
        private readonly float[] _titles;

        public Shop(WordsSection recipe)
        {
            manual_seed(3);
            _lessons = WordLessons.Of(Products(), recipe, seed: 1);
            _text = new TextSide(TinyText.Model.Text!, vocabularySize: 1000, TinyText.Model);
            _trainer = new WordTrainer(
                _text,
                Tokenize,
                _lessons,
                [.. Products().SelectMany(product => VectorOf(product.Colour!))],
                recipe,
                seed: 1
            );
            _titles = Titles();
        }

        public void Learn() => _trainer.Learn((_, _) => { }, Token);

        /// <summary>Gives the tower weights of which nothing can be computed.</summary>
        public void Spoil()
        {
            using var _ = no_grad();
            _text.parameters().First().fill_(float.NaN);
        }

        /// <summary>How much nearer a colour's word is to its products than to those of the next colour.</summary>
        public float LeadOf(string colour)
        {
            var vector = Embed([colour.ToLowerInvariant()]);
            return Closeness(colour) - _colours.Where(other => other != colour).Max(Closeness);

            float Closeness(string of) => TensorPrimitives.Dot<float>(vector, VectorOf(of));
        }

        public float MoveOfTitles() => TensorPrimitives.Distance<float>(_titles, Titles());

        public float[] Titles() => Embed(_lessons.Titles);

        public void Dispose()
        {
            _trainer.Dispose();
            _text.Dispose();
        }

        private float[] Embed(IReadOnlyList<string> texts)
        {
            using var _ = no_grad();
            using var scope = NewDisposeScope();
            return [.. _text.Embed([.. texts.Select(Tokenize)]).data<float>()];
        }

        // A number for each word, in the order in which they come.
        private int[] Tokenize(string text) =>
            [
                .. text.Split(' ')
                    .Select(word =>
                    {
                        if (!_ids.TryGetValue(word, out var id))
                        {
                            _ids[word] = id = _ids.Count + 1;
                        }

                        return id;
                    }),
            ];

        private static float[] VectorOf(string colour)
        {
            var vector = new float[_dimensions];
            vector[Array.IndexOf(_colours, colour)] = 1;
            return vector;
        }
    }
}
