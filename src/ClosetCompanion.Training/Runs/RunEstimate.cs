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
        var optimiser = new AdamW(model.named_parameters(), recipe.WeightDecay);
        var schedule = new LearningRateSchedule(recipe.LearningRate, recipe.WarmUpSteps, 1_000);
        using var augmentation = new PictureAugmentation(recipe.Image);
        using var training = new TrainingStep(model, optimiser, schedule, augmentation, recipe);
        var epoch = 0;
        for (var phase = 0; phase < recipe.Phases.Count; phase++)
        {
            var (width, height) = recipe.PictureSizeIn(epoch);
            epoch += recipe.Phases[phase].Epochs;
            var seconds = new List<double>();
            for (var step = 1; step <= UntimedSteps + steps; step++)
            {
                var batch = Noise(width, height);
                var start = time.GetTimestamp();
                training.Run(batch, step);
                if (step > UntimedSteps)
                {
                    seconds.Add(time.GetElapsedTime(start).TotalSeconds);
                }
            }

            seconds.Sort();
            var rate = recipe.BatchSize / seconds[seconds.Count / 2];
            yield return new PhaseEstimate(
                phase + 1,
                width,
                height,
                rate,
                TimeSpan.FromSeconds(recipe.Phases[phase].Epochs * (products / rate))
            );
        }
    }

    private Batch Noise(int width, int height)
    {
        var planes = new byte[recipe.BatchSize * 3 * recipe.Image.Width * recipe.Image.Height];
        _random.NextBytes(planes);
        var views = new float[recipe.BatchSize * 6];
        for (var i = 0; i < recipe.BatchSize; i++)
        {
            views[i * 6] = views[(i * 6) + 4] = 1;
        }

        var identities = new long[recipe.BatchSize, 2];
        for (var i = 0; i < recipe.BatchSize; i++)
        {
            identities[i, 0] = identities[i, 1] = i;
        }

        return new Batch(planes, views, width, height, identities, [.. Columns()]);
    }

    private IEnumerable<CaptionColumn> Columns()
    {
        yield return Captions(recipe.BatchSize, TokensOfTitle, 1);
        if (recipe.AttributeCaptionWeight > 0)
        {
            yield return Captions(
                recipe.BatchSize,
                TokensOfAttributes,
                recipe.AttributeCaptionWeight
            );
        }

        if (recipe.AttributeWordWeight > 0)
        {
            yield return Captions(Words, TokensOfWord, recipe.AttributeWordWeight);
        }
    }

    private CaptionColumn Captions(int count, int tokens, double weight)
    {
        int[] pictures = [.. Enumerable.Range(0, recipe.BatchSize)];
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
