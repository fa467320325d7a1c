using ClosetCompanion.Evaluation.Outfits;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Training.Outfits;

namespace ClosetCompanion.Training.Tests.Outfits;

public sealed class OutfitTrainerTests
{
    private static readonly string[] _kinds = ["Top", "Skirt", "Shoes"];
    private static readonly string[] _colours = ["RED", "BLUE", "GREEN", "YELLOW"];
    private static readonly OutfitSet _set = Make();

    [Fact]
    public void Colours_that_go_together_are_learned_from_traits_and_from_pictures()
    {
        var model = Learn();
        Right(model, product => new OutfitItem(OutfitProductTraits.Of(product), null))
            .ShouldBeGreaterThan(0.8);
        Right(model, product => new OutfitItem([], PictureOf(product))).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void The_same_outfits_give_the_same_weights()
    {
        var (one, other) = (Learn(), Learn());
        one.Traits.Candidate.ShouldBe(other.Traits.Candidate);
        one.Pictures.Context.ShouldBe(other.Pictures.Context);
    }

    private static CompatibilityModel Learn() =>
        OutfitTrainer.Learn(
            _set,
            _set.Products.ToDictionary(product => product.Id, PictureOf, StringComparer.Ordinal),
            "hash",
            [OutfitPart.Train],
            TestContext.Current.CancellationToken
        );

    // How often the one of four with the colour of the outfit is chosen, among products that were not learned from.
    private static double Right(CompatibilityModel model, Func<OutfitProduct, OutfitItem> item)
    {
        var questions = BlankQuestions
            .Make(_set, OutfitPart.Test)
            .Where(question =>
                question
                    .Candidates.Skip(1)
                    .All(other => other.Colour != question.Candidates[0].Colour)
            )
            .ToArray();
        return FillInTheBlank
            .Ask(
                "test",
                "",
                questions,
                question =>
                {
                    var context = model.Begin([.. question.Context.Select(item)], usual: true);
                    return [.. question.Candidates.Select(one => context.Score(item(one)))];
                }
            )
            .Right;
    }

    // The picture says the colour alone.
    private static float[] PictureOf(OutfitProduct product)
    {
        var vector = new float[_colours.Length];
        vector[Array.IndexOf(_colours, product.Colour)] = 1;
        return vector;
    }

    private static OutfitSet Make()
    {
        var random = new Random(3);
        var products = _kinds
            .SelectMany(kind =>
                Enumerable
                    .Range(0, 80)
                    .Select(number => new OutfitProduct(
                        $"{kind}{number}-1",
                        kind,
                        kind,
                        kind,
                        _colours[number % _colours.Length],
                        "",
                        "Female",
                        "Adult",
                        "",
                        ""
                    ))
            )
            .ToArray();
        var byLooks = products.ToLookup(product => (product.Kind, product.Colour));
        return new OutfitSet(
            [
                .. Enumerable
                    .Range(0, 600)
                    .Select(outfit =>
                        (IReadOnlyList<OutfitProduct>)
                            [
                                .. _kinds.Select(kind =>
                                {
                                    var fitting = byLooks[(kind, _colours[outfit % 4])].ToArray();
                                    return fitting[random.Next(fitting.Length)];
                                }),
                            ]
                    ),
            ],
            products
        );
    }
}
