using System.Diagnostics;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Optimisation;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Runs;

/// <summary>
/// A few steps of a recipe on real products, to see that it runs, how fast, in how much memory, and that the loss falls.
/// Nothing is measured and nothing can be resumed.
/// </summary>
/// <param name="recipe">The recipe.</param>
/// <param name="steps">Steps to train.</param>
/// <param name="console">Hears each step.</param>
/// <param name="time">Times them.</param>
internal sealed class Trial(Recipe recipe, int steps, TextWriter console, TimeProvider time)
{
    /// <summary>Trains.</summary>
    /// <param name="source">The products; so many are read as the steps need.</param>
    /// <param name="start">What to start from; null for random weights.</param>
    /// <param name="work">Where decoded pictures are kept.</param>
    /// <param name="cancellationToken">Stops the trial.</param>
    /// <returns>The trained model and its tokenizer.</returns>
    public async Task<(DualEncoder Model, ITokenizer Tokenizer)> RunAsync(
        IProductSource source,
        StartingPoint? start,
        string work,
        CancellationToken cancellationToken
    )
    {
        using var data = await new TrainingSetBuilder(recipe.Model.Image, work).BuildAsync(
            new FirstProducts(source, (steps + 1) * recipe.Schedule.BatchSize),
            developmentTitles: 1,
            recipe.Seed,
            new Progress<int>(),
            cancellationToken
        );
        var tokenizer =
            start?.Tokenizer(recipe.ContextLength(start.Shape))
            ?? await RunTokenizer.CreateAsync(
                recipe,
                data,
                new RecipeRunOptions("", "", work, "", Resume: true),
                cancellationToken
            );
        var model = DualEncoders.Create(recipe, start?.Shape, tokenizer.VocabularySize);
        if (model is TwoTowers towers && start is null)
        {
            new TowerWeights(recipe, work).Load(towers);
        }

        start?.Load(model);
        DualEncoders.Prepare(model, recipe);
        Train(
            model,
            new BatchSampler(data, Lexicon.Load(), tokenizer.Encode, recipe),
            cancellationToken
        );
        return (model, tokenizer);
    }

    private void Train(DualEncoder model, BatchSampler sampler, CancellationToken cancellationToken)
    {
        using var augmentation = new PictureAugmentation(recipe.Model.Image);
        var optimiser = new AdamW(model.named_parameters(), recipe.Optimiser.WeightDecay);
        var schedule = new LearningRateSchedule(
            recipe.Optimiser.LearningRate,
            recipe.Schedule.WarmUpSteps,
            sampler.Steps
        );
        using var training = new TrainingStep(model, optimiser, schedule, augmentation, recipe);
        var seconds = new List<double>();
        for (var step = 1; step <= steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var batch = sampler.Sample((step - 1) % sampler.Steps);
            var began = time.GetTimestamp();
            var result = training.Run(batch, step);
            seconds.Add(time.GetElapsedTime(began).TotalSeconds);
            console.WriteLine(
                $"step {step}  loss {result.Loss:F3}  picture {result.PictureAccuracy:P0}  text {result.TextAccuracy:P0}  {seconds[^1]:F2} s"
            );
        }

        seconds.Sort();
        using var process = Process.GetCurrentProcess();
        console.WriteLine(
            $"median {recipe.Schedule.BatchSize / seconds[seconds.Count / 2]:F2} pictures/s in batches of {recipe.Schedule.BatchSize}, at most {process.PeakWorkingSet64 / 1e9:F1} GB of memory"
        );
    }
}
