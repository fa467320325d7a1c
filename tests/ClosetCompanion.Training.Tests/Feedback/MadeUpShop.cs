using System.Numerics.Tensors;
using ClosetCompanion.Training.Feedback;

namespace ClosetCompanion.Training.Tests.Feedback;

/// <summary>A shop of made-up vectors, where people mean something else by their words than the model does.</summary>
internal sealed class MadeUpShop
{
    public const int Width = 16;
    private const int Products = 400;
    private const int Queries = 12;

    private readonly Random _random = new(5);

    public MadeUpShop()
    {
        var products = Enumerable.Range(0, Products).Select(_ => Unit()).ToArray();
        Gallery = GalleryOf(products);
        Vectors = Enumerable
            .Range(0, Queries)
            .ToDictionary(number => $"words {number}", _ => Unit(), StringComparer.Ordinal);
        Searches = [.. Enumerable.Range(0, 60).SelectMany(person => Search(person, products))];
    }

    public FeedbackGallery Gallery { get; }

    public Dictionary<string, float[]> Vectors { get; }

    /// <summary>Everybody likes two of the five products that are closest to what the words really mean.</summary>
    public IReadOnlyList<FeedbackSearch> Searches { get; }

    public static FeedbackGallery GalleryOf(params float[][] products) =>
        new(
            [.. products.SelectMany(product => product)],
            products[0].Length,
            Enumerable.Range(0, products.Length).ToDictionary(row => (long)row, row => row)
        );

    /// <summary>Learns from searches about words with these vectors.</summary>
    public static float[] Learn(
        FeedbackGallery gallery,
        IReadOnlyDictionary<string, float[]> vectors,
        IReadOnlyList<FeedbackSearch> searches,
        FeedbackRecipe recipe
    )
    {
        var words = vectors.Keys.ToArray();
        var places = words.Index().ToDictionary(one => one.Item, one => one.Index);
        using var trainer = new ProjectionTrainer(
            FeedbackPairs.Of(searches, places, recipe.Rivals, recipe.Seed),
            [.. words.Select(word => vectors[word])],
            gallery,
            logitScale: 20,
            recipe
        );
        return trainer.Learn(recipe.Penalties[0], TestContext.Current.CancellationToken)[^1];
    }

    /// <summary>q W at length 1.</summary>
    public static float[] Move(float[] vector, float[] matrix)
    {
        var moved = new float[vector.Length];
        for (var row = 0; row < vector.Length; row++)
        {
            TensorPrimitives.MultiplyAdd(
                matrix.AsSpan(row * vector.Length, vector.Length),
                vector[row],
                moved,
                moved
            );
        }
        TensorPrimitives.Divide(moved, TensorPrimitives.Norm<float>(moved), moved);
        return moved;
    }

    private IEnumerable<FeedbackSearch> Search(int person, float[][] products)
    {
        var words = Vectors.Keys.ToArray();
        _random.Shuffle(words);
        foreach (var query in words.Take(6))
        {
            var meant = Meaning(Vectors[query]);
            var liked = Enumerable
                .Range(0, products.Length)
                .OrderByDescending(row => TensorPrimitives.Dot<float>(meant, products[row]))
                .Take(5)
                .OrderBy(_ => _random.Next())
                .Take(2);
            yield return new FeedbackSearch(
                $"person {person}",
                query,
                [.. liked.Select(row => new ChosenProduct(row, 1, IsLiked: true))],
                []
            );
        }
    }

    // The first four directions mean one another.
    private static float[] Meaning(float[] vector) =>
        [vector[3], vector[0], vector[1], vector[2], .. vector[4..]];

    private float[] Unit()
    {
        var vector = new float[Width];
        for (var place = 0; place < Width; place++)
        {
            vector[place] = (float)(_random.NextDouble() - _random.NextDouble());
        }
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
