using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

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
        using var ahead = new ReadAhead(model, toy.Path(""));
        await ahead.ReadAsync(
            new TrainingPhase
            {
                Epochs = 1,
                PictureRate = 0,
                TextRate = 0,
                HeadsAlone = true,
            },
            data,
            photos: null,
            learned: [],
            evaluation.Texts.Select(toy.Tokenizer.Encode),
            augmentation,
            _size,
            Token
        );

        var computed = evaluation.Measure(model, _size, ahead: null, Token);
        var read = evaluation.Measure(model, _size, ahead, Token);

        read.Titles.ShouldBe(computed.Titles);
        read.Others.ShouldBe(computed.Others);
        computed.Others.Keys.ShouldBe(["kind", "colour"]);
        evaluation.Measure(model, data.Development, _size, Token).ShouldBe(computed.Titles);
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
            using var ahead = new ReadAhead(model, toy.Path(""));
            await ahead.ReadAsync(
                new TrainingPhase
                {
                    Epochs = 1,
                    PictureRate = 0,
                    TextRate = 0,
                    HeadsAlone = true,
                },
                data,
                photos: null,
                learned: [],
                evaluation.Texts.Select(toy.Tokenizer.Encode),
                augmentation,
                _size,
                Token
            );

            evaluation
                .Measure(model, _size, ahead, Token)
                .Titles.ShouldBe(evaluation.Measure(model, _size, ahead: null, Token).Titles);
        }
    }
}
