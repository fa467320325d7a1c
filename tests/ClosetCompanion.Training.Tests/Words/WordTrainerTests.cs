using System.Numerics.Tensors;
using ClosetCompanion.Catalog;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Words;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Words;

public sealed class WordTrainerTests
{
    private const int Dimensions = 64;

    // The products' pictures lie by their colours; texts begin anywhere.
    private static readonly string[] _colours = ["Red", "Green", "Blue"];

    private static readonly WordsSection _recipe = new()
    {
        Width = 16,
        LearningRate = 0.02,
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
        _colours.Min(colour => shop.LeadOf(colour, network: null)).ShouldBeLessThan(0);

        using var network = shop.Learn();

        _colours.Min(colour => shop.LeadOf(colour, network)).ShouldBeGreaterThan(0.15f);
    }

    [Fact]
    public void Titles_stay_where_they_are_when_that_counts()
    {
        using var free = new Shop(_recipe);
        using var kept = new Shop(_recipe with { KeepTitles = 1000 });
        using var moving = free.Learn();
        using var staying = kept.Learn();

        kept.MoveOfTitles(staying).ShouldBeLessThan(free.MoveOfTitles(moving) / 10);
    }

    [Fact]
    public void The_same_seed_gives_the_same_network()
    {
        using var shop = new Shop(_recipe);
        using var one = shop.Learn();
        using var other = shop.Learn();

        foreach (var (first, second) in one.parameters().Zip(other.parameters()))
        {
            first.data<float>().ToArray().ShouldBe(second.data<float>().ToArray());
        }
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
        private readonly WordLessons _lessons;
        private readonly WordTrainer _trainer;
        private readonly float[] _words;
        private readonly float[] _titles;

        public Shop(WordsSection recipe)
        {
            var random = new Random(3);
            _lessons = WordLessons.Of(Products(), recipe, seed: 1);
            _words = Unit(_lessons.Words.Count, random);
            _titles = Unit(_lessons.Titles.Count, random);
            _trainer = new WordTrainer(
                _lessons,
                (
                    _words,
                    Unit(_lessons.Phrases.Count, random),
                    _titles,
                    Unit(_lessons.Details.Count, random)
                ),
                [.. Products().SelectMany(product => VectorOf(product.Colour!))],
                Dimensions,
                recipe,
                seed: 1
            );
        }

        public WordNetwork Learn() => _trainer.Learn((_, _) => { }, Token);

        /// <summary>How much nearer a colour's word is to its products than to those of the next colour.</summary>
        public float LeadOf(string colour, WordNetwork? network)
        {
            using var scope = NewDisposeScope();
            var row = _lessons
                .Words.Index()
                .First(word => word.Item == colour.ToLowerInvariant())
                .Index;
            var word = tensor(_words[(row * Dimensions)..((row + 1) * Dimensions)]).unsqueeze(0);
            var vector = (network?.forward(word) ?? word).data<float>().ToArray();
            return Closeness(colour) - _colours.Where(other => other != colour).Max(Closeness);

            float Closeness(string of) => TensorPrimitives.Dot<float>(vector, VectorOf(of));
        }

        public float MoveOfTitles(WordNetwork network)
        {
            using var scope = NewDisposeScope();
            return network
                .Change(tensor(_titles, _titles.Length / Dimensions, Dimensions))
                .square()
                .sum(1)
                .mean()
                .item<float>();
        }

        public void Dispose() => _trainer.Dispose();

        private static float[] VectorOf(string colour)
        {
            var vector = new float[Dimensions];
            vector[Array.IndexOf(_colours, colour)] = 1;
            return vector;
        }

        private static float[] Unit(int rows, Random random)
        {
            var vectors = new float[rows * Dimensions];
            for (var place = 0; place < vectors.Length; place++)
            {
                vectors[place] = (float)(random.NextDouble() - 0.5);
            }

            for (var start = 0; start < vectors.Length; start += Dimensions)
            {
                var vector = vectors.AsSpan(start, Dimensions);
                TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
            }

            return vectors;
        }
    }
}
