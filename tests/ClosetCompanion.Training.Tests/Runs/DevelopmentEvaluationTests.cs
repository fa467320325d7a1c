using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Tests.Runs;

public sealed class DevelopmentEvaluationTests
{
    private static readonly (int Width, int Height) _size = (32, 32);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_read_ahead_measures_like_the_towers_themselves()
    {
        using var toy = new ToyRun();
        using var data = await toy.UnseenDrawingsAsync(perTitle: 6);
        using var model = toy.Member(1);
        using var augmentation = new PictureAugmentation(toy.Recipe.Model.Image);
        var evaluation = new DevelopmentEvaluation(data, augmentation, toy.Tokenizer);
        using var ahead = await ReadAsync(toy, model, data, evaluation.Texts, augmentation);

        var computed = evaluation.Measure(model, _size, ahead: null, Token);
        var read = evaluation.Measure(model, _size, ahead, Token);

        read.Titles.ShouldBe(computed.Titles);
        read.Others.ShouldBe(computed.Others);
        computed.Others.Keys.ShouldBe(["kind", "colour"]);
    }

    [Fact]
    public async Task Features_of_other_things_are_read_again()
    {
        using var toy = new ToyRun();
        using var few = await toy.UnseenDrawingsAsync(perTitle: 1);
        using var many = await toy.UnseenDrawingsAsync(perTitle: 2, seed: 13);
        using var model = toy.Member(1);
        using var augmentation = new PictureAugmentation(toy.Recipe.Model.Image);

        foreach (var data in new[] { few, many })
        {
            var evaluation = new DevelopmentEvaluation(data, augmentation, toy.Tokenizer);
            using var ahead = await ReadAsync(toy, model, data, evaluation.Texts, augmentation);

            evaluation
                .Measure(model, _size, ahead, Token)
                .Titles.ShouldBe(evaluation.Measure(model, _size, ahead: null, Token).Titles);
        }
    }

    private static async Task<ReadAhead> ReadAsync(
        ToyRun toy,
        TwoTowers model,
        TrainingSet data,
        IEnumerable<string> texts,
        PictureAugmentation augmentation
    )
    {
        var ahead = new ReadAhead(model, toy.Recipe.Model, toy.Path(""));
        await ahead.ReadAsync(
            ToyRun.HeadsAlone(epochs: 1),
            data,
            photos: null,
            learned: [],
            texts.Select(toy.Tokenizer.Encode),
            augmentation,
            _size,
            Token
        );
        return ahead;
    }
}
