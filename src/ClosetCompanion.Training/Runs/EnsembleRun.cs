using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;

namespace ClosetCompanion.Training.Runs;

/// <summary>Puts the best weights of several runs of closet-mini together into one model folder.</summary>
internal static class EnsembleRun
{
    private const int CalibrationPictures = 512;

    /// <summary>Measures the ensemble with all products as the gallery, and writes it.</summary>
    /// <param name="name">Id of the model that comes out.</param>
    /// <param name="runs">The runs' folders.</param>
    /// <param name="source">The products that they were trained on.</param>
    /// <param name="output">Where the model folder is written.</param>
    /// <param name="integers">Whether its picture tower computes with 8-bit integers.</param>
    /// <param name="console">Hears what happens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TrainingException">The runs do not belong together.</exception>
    public static async Task RunAsync(
        string name,
        IReadOnlyList<string> runs,
        string source,
        string output,
        bool integers,
        TextWriter console,
        CancellationToken cancellationToken
    )
    {
        var finished = await FinishedRuns.LoadAsync(runs, cancellationToken);
        using var ensemble = finished.Together;
        var image = finished.Image;
        var recipe = finished.Recipes[0];
        using var data = await new TrainingSetBuilder(recipe.Image, runs[0]).BuildAsync(
            await TrainingSources.OpenAsync(source, catalogue: null, cancellationToken),
            recipe.DevelopmentTitles,
            recipe.Seed,
            new Progress<int>(),
            cancellationToken
        );
        var tokenizer = new ClipTokenizer(finished.Vocabulary, recipe.ContextLength(start: null));
        using var augmentation = new PictureAugmentation(recipe.Image);
        var measured = new DevelopmentEvaluation(data, augmentation, tokenizer).Measure(
            ensemble,
            data.All,
            (image.Width, image.Height),
            cancellationToken
        );
        await console.WriteLineAsync(
            $"{runs.Count} runs together{(integers ? ", before their values are rounded" : "")}, all products as the gallery: R@1 {measured.RecallAt1:F3}  R@10 {measured.RecallAt10:F3}  MRR {measured.MrrAt10:F3}"
        );
        if (integers)
        {
            var shown = data.Training.Take(CalibrationPictures).Select(item => item.Picture);
            ensemble.ComputeInIntegers(
                augmentation.Normalise(data.Pictures.Read([.. shown]), image.Width, image.Height)
            );
        }

        await ModelExporter.WriteAsync(
            output,
            ensemble,
            finished.Vocabulary,
            tokenizer.ContextLength,
            recipe with
            {
                Model = name,
                Dimensions = ensemble.Dimensions,
                Image = image,
            },
            string.Join(" + ", finished.Recipes.Select(each => $"{each.Model}.json")),
            "random",
            measured,
            cancellationToken
        );
        await console.WriteLineAsync($"The model lies in {output}.");
    }
}
