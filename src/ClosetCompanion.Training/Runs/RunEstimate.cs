using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Optimisation;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Runs;

/// <summary>Runs a few real steps of each phase, on noise, to tell what the whole run takes.</summary>
internal sealed class RunEstimate(Recipe recipe, DualEncoder model, TimeProvider time)
{
    private const int UntimedSteps = 1;

    // Measured on the Fashion Product Images set with our vocabulary.
    private const int TokensOfTitle = 11;
    private const int TokensOfAttributes = 6;
    private const int TokensOfWord = 4;
    private const int Words = 330;

    private readonly Random _random = new(recipe.Seed);

    /// <summary>Times each phase.</summary>
    /// <param name="products">Products that an epoch passes over.</param>
    /// <param name="steps">Timed steps of each phase, at least 1.</param>
    public IEnumerable<PhaseEstimate> Measure(int products, int steps)
    {
        var optimiser = new AdamW(model.named_parameters(), recipe.Optimiser.WeightDecay);
        var schedule = new LearningRateSchedule(
            recipe.Optimiser.LearningRate,
            recipe.Schedule.WarmUpSteps,
            1_000
        );
        using var augmentation = new PictureAugmentation(recipe.Model.Image);
        using var training = new TrainingStep(model, optimiser, schedule, augmentation, recipe);
        var epoch = 0;
        for (var phase = 0; phase < recipe.Schedule.Phases.Count; phase++)
        {
            var (width, height) = recipe.PictureSizeIn(epoch);
            epoch += recipe.Schedule.Phases[phase].Epochs;
            var seconds = new List<double>();
            for (var step = 1; step <= UntimedSteps + steps; step++)
            {
                var batch = Noise(phase, width, height);
                var start = time.GetTimestamp();
                training.Run(batch, step);
                if (step > UntimedSteps)
                {
                    seconds.Add(time.GetElapsedTime(start).TotalSeconds);
                }
            }

            seconds.Sort();
            var rate = recipe.Schedule.BatchSize / seconds[seconds.Count / 2];
            yield return new PhaseEstimate(
                phase + 1,
                width,
                height,
                rate,
                TimeSpan.FromSeconds(EpochsOf(phase) * (products / rate))
            );
        }
    }

    // Where the heads learn alone, everything is read once.
    private int EpochsOf(int phase) =>
        recipe.Schedule.Phases[phase].HeadsAlone ? 1 : recipe.Schedule.Phases[phase].Epochs;

    private Batch Noise(int phase, int width, int height)
    {
        var planes = new byte[
            recipe.Schedule.BatchSize * 3 * recipe.Model.Image.Width * recipe.Model.Image.Height
        ];
        _random.NextBytes(planes);
        var views = new float[recipe.Schedule.BatchSize * 6];
        for (var i = 0; i < recipe.Schedule.BatchSize; i++)
        {
            views[i * 6] = views[(i * 6) + 4] = 1;
        }

        var identities = new long[recipe.Schedule.BatchSize, 2];
        for (var i = 0; i < recipe.Schedule.BatchSize; i++)
        {
            identities[i, 0] = identities[i, 1] = i;
        }

        return new Batch(planes, views, width, height, identities, [.. Columns()])
        {
            Phase = recipe.Schedule.Phases[phase].WithNothingAhead,
        };
    }

    private IEnumerable<CaptionColumn> Columns()
    {
        yield return Captions(recipe.Schedule.BatchSize, TokensOfTitle, 1);
        if (recipe.Captions.AttributeWeight > 0)
        {
            yield return Captions(
                recipe.Schedule.BatchSize,
                TokensOfAttributes,
                recipe.Captions.AttributeWeight
            );
        }

        if (recipe.Captions.WordWeight > 0)
        {
            yield return Captions(Words, TokensOfWord, recipe.Captions.WordWeight);
        }
    }

    private CaptionColumn Captions(int count, int tokens, double weight)
    {
        int[] pictures = [.. Enumerable.Range(0, recipe.Schedule.BatchSize)];
        int[] captions = [.. Enumerable.Range(0, count)];
        return new CaptionColumn(
            Array.ConvertAll(
                captions,
                _ => Enumerable.Range(0, tokens).Select(_ => _random.Next(1, 256)).ToArray()
            ),
            Matrix.Of(
                pictures,
                captions,
                (picture, caption) => picture == caption % pictures.Length
            ),
            weight
        );
    }
}
