using System.Numerics.Tensors;
using ClosetCompanion.Training.Feedback;

namespace ClosetCompanion.Training.Tests.Feedback;

public sealed class ProjectionTrainerTests
{
    private static readonly FeedbackRecipe _recipe = new()
    {
        Penalties = [0.01],
        Steps = [100],
        LearningRate = 0.01,
        Background = 64,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_held_back_see_what_they_like_higher_once_the_words_are_understood()
    {
        var shop = new MadeUpShop();
        var people = new FeedbackPeople(shop.Searches, seed: 1);
        using var test = new FeedbackMeasurement(
            people.Of(FeedbackPart.Test),
            shop.Vectors,
            shop.Gallery
        );
        using var development = new FeedbackMeasurement(
            people.Of(FeedbackPart.Development),
            shop.Vectors,
            shop.Gallery
        );
        var words = shop.Vectors.Keys.ToArray();
        using var trainer = new ProjectionTrainer(
            FeedbackPairs.Of(
                people.Of(FeedbackPart.Learn),
                words.Index().ToDictionary(one => one.Item, one => one.Index),
                16,
                1
            ),
            [.. words.Select(word => shop.Vectors[word])],
            shop.Gallery,
            logitScale: 20,
            _recipe
        );
        using var output = new StringWriter();

        var found = await new ProjectionSearch(
            _recipe with
            {
                Penalties = [10, 0.01],
            },
            output
        ).FindAsync(trainer, development, Token);

        found.Penalty.ShouldBe(0.01);
        var (before, after) = (test.Measure(null, Token), test.Measure(found.Matrix, Token));
        after.Ndcg.ShouldBeGreaterThan(before.Ndcg + 0.2);
        after.Mrr.ShouldBeGreaterThan(before.Mrr + 0.1);
        output.ToString().ShouldContain("penalty 10, 100 steps");
    }

    [Fact]
    public void The_same_likes_give_the_same_matrix()
    {
        var shop = new MadeUpShop();
        float[] Learn() => MadeUpShop.Learn(shop.Gallery, shop.Vectors, shop.Searches, _recipe);

        Learn().ShouldBe(Learn());
    }

    [Fact]
    public void A_strong_penalty_leaves_the_words_as_they_are()
    {
        var shop = new MadeUpShop();
        var strong = _recipe with { Penalties = [100], LearningRate = 0.001 };
        var matrix = MadeUpShop.Learn(shop.Gallery, shop.Vectors, shop.Searches, strong);
        foreach (var vector in shop.Vectors.Values)
        {
            TensorPrimitives
                .Dot<float>(vector, MadeUpShop.Move(vector, matrix))
                .ShouldBeGreaterThan(0.999f);
        }
    }

    [Fact]
    public void What_was_liked_from_far_down_wins_when_its_place_is_corrected_for_and_loses_when_not()
    {
        ClosenessOfFirst(eta: 0.7).ShouldBeLessThan(ClosenessOfSecond(eta: 0.7));
        ClosenessOfFirst(eta: 0).ShouldBeGreaterThan(ClosenessOfSecond(eta: 0));

        static float ClosenessOfFirst(double eta) => Closeness(eta, product: 0);
        static float ClosenessOfSecond(double eta) => Closeness(eta, product: 1);
    }

    [Fact]
    public void What_is_disliked_goes_down()
    {
        var gallery = MadeUpShop.GalleryOf(
            [0.6f, 0.8f, 0, 0],
            [0.6f, 0, 0.8f, 0],
            [0.6f, 0, 0, 0.8f]
        );
        var vectors = new Dictionary<string, float[]> { ["shirt"] = [1, 0, 0, 0] };
        var matrix = MadeUpShop.Learn(
            gallery,
            vectors,
            [
                new FeedbackSearch("ann", "shirt", [new ChosenProduct(0, 1, IsLiked: true)], []),
                new FeedbackSearch("ben", "shirt", [], [1]),
            ],
            _recipe with
            {
                // Hardly ever drawn as part of the background, so that only the dislike tells the two apart.
                Background = 1,
                Steps = [30],
            }
        );
        var moved = MadeUpShop.Move(vectors["shirt"], matrix);
        moved[2].ShouldBeLessThan(moved[3] - 0.05f);
        moved[1].ShouldBeGreaterThan(moved[3]);
    }

    // Two products fit the words equally; the first one stands at the first place and is liked by 40 % of those who look,
    // the second one at place 20 by 80 %.
    private static float Closeness(double eta, int product)
    {
        var gallery = MadeUpShop.GalleryOf(
            [0.6f, 0.8f, 0, 0],
            [0.6f, 0, 0.8f, 0],
            [0.6f, 0, 0, 0.8f]
        );
        var vectors = new Dictionary<string, float[]> { ["shirt"] = [1, 0, 0, 0] };
        var recipe = _recipe with { Eta = eta };
        var random = new Random(11);
        var events = new List<FeedbackEvent>();
        for (var person = 0; person < 2000; person++)
        {
            Look(place: 1, row: 0, likes: 0.4);
            Look(place: 20, row: 1, likes: 0.8);

            void Look(int place, int row, double likes)
            {
                if (random.NextDouble() < Math.Pow(place, -0.7) && random.NextDouble() < likes)
                {
                    events.Add(
                        new FeedbackEvent($"{person}", "shirt", place, row, FeedbackKind.Liked)
                    );
                }
            }
        }
        var searches = new FeedbackSearches(gallery.Rows, recipe).Gather(events);
        var matrix = MadeUpShop.Learn(gallery, vectors, searches, recipe);
        return MadeUpShop.Move(vectors["shirt"], matrix)[product + 1];
    }
}
