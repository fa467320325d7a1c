using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Optimisation;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Tests.Runs;

public sealed class TrainingStepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Texts_that_were_read_ahead_teach_what_texts_teach_that_are_computed()
    {
        var plain = new ToyRun().Recipe;
        using var toy = new ToyRun
        {
            Recipe = plain with
            {
                Captions = new CaptionSection { WordWeight = 1, PhrasesAhead = 2 },
                Schedule = plain.Schedule with { Phases = [ToyRun.TextsAhead(epochs: 2)] },
            },
        };
        using var data = await toy.DataAsync(perTitle: 6);
        var sampler = new BatchSampler(data, Lexicon.Load(), toy.Tokenizer.Encode, toy.Recipe);

        using var computed = toy.Member(1);
        using var read = toy.Member(1);
        var expected = await LossesAsync(computed, ahead: false);
        var actual = await LossesAsync(read, ahead: true);

        // Each loss but the first shows what the steps before it taught.
        actual.Count.ShouldBe(sampler.Steps);
        foreach (var (step, loss) in actual.Index())
        {
            loss.ShouldBe(expected[step], 1e-3);
        }

        async Task<List<double>> LossesAsync(TwoTowers model, bool ahead)
        {
            using var augmentation = new PictureAugmentation(toy.Recipe.Model.Image);
            using var training = new TrainingStep(
                model,
                new AdamW(model.named_parameters(), weightDecay: 0.05),
                LearningRateSchedule.Of(toy.Recipe, sampler.StepsPerEpoch),
                augmentation,
                toy.Recipe
            );
            if (ahead)
            {
                training.Ahead = new ReadAhead(model, toy.Recipe.Model, toy.Path(""));
                await training.Ahead.ReadAsync(
                    toy.Recipe.Schedule.Phases[0],
                    data,
                    photos: null,
                    learned: [],
                    sampler.UsualTexts(),
                    augmentation,
                    (32, 32),
                    Token
                );
            }

            var losses = new List<double>();
            for (var step = 0; step < sampler.Steps; step++)
            {
                var batch = sampler.Sample(step);
                var phase = ahead ? batch.Phase : batch.Phase.WithNothingAhead;
                losses.Add(training.Run(batch with { Phase = phase }, step + 1).Loss);
            }

            training.Ahead?.Dispose();
            return losses;
        }
    }
}
