using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>Puts the best weights of several runs of closet-mini together into one model folder.</summary>
internal static class EnsembleRun
{
    private const int CalibrationPictures = 512;

    // Batches of pictures with all kinds of their texts, to see which axes they lie along.
    private const int BatchesOfAxes = 8;
    private const int TitlesAtOnce = 256;

    /// <summary>Measures the ensemble with all products as the gallery, and writes it.</summary>
    /// <param name="options">What it is made of.</param>
    /// <param name="console">Hears what happens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TrainingException">The runs do not belong together.</exception>
    public static async Task RunAsync(
        EnsembleOptions options,
        TextWriter console,
        CancellationToken cancellationToken
    )
    {
        var finished = await FinishedRuns.LoadAsync(options.Runs, cancellationToken);
        using var ensemble = finished.Together;
        var image = finished.Image;
        var recipe = finished.Recipes[0];
        using var data = await new TrainingSetBuilder(
            recipe.Model.Image,
            options.Runs[0]
        ).BuildAsync(
            await TrainingSources.OpenAsync(options.Source, catalogue: null, cancellationToken),
            recipe.Data.DevelopmentTitles,
            recipe.Seed,
            new Progress<int>(),
            cancellationToken
        );
        var tokenizer = finished.Tokenizer;
        using var augmentation = new PictureAugmentation(recipe.Model.Image);
        ensemble.eval();
        if (options.Dimensions > ensemble.Dimensions)
        {
            throw new TrainingException(
                $"The runs have {ensemble.Dimensions} dimensions together; {options.Dimensions} cannot be kept of them."
            );
        }

        if (options.Dimensions is not null || options.Balanced)
        {
            using var scope = NewDisposeScope();
            ensemble.Space = LearnSpace(
                ensemble,
                new BatchSampler(data, Lexicon.Load(), tokenizer.Encode, recipe),
                options.Balanced ? TitlesOf(data.Training) : [],
                tokenizer,
                augmentation,
                (image.Width, image.Height),
                options.Dimensions,
                cancellationToken
            );
        }

        var evaluation = new DevelopmentEvaluation(data, augmentation, tokenizer);
        await console.WriteLineAsync(
            $"{options.Runs.Count} runs together{(options.Integers ? ", before their values are rounded" : "")}."
        );
        await MeasureAsync(data.Development, "development products alone");
        var measured = await MeasureAsync(data.All, "all products");
        if (options.Integers)
        {
            var shown = data.Training.Take(CalibrationPictures).Select(item => item.Picture);
            ensemble.ComputeInIntegers(
                augmentation.Normalise(data.Pictures.Read([.. shown]), image.Width, image.Height)
            );
        }

        await ModelExporter.WriteAsync(
            options.Output,
            ensemble,
            tokenizer,
            recipe with
            {
                Id = options.Name,
                Model = recipe.Model with { Dimensions = ensemble.Dimensions, Image = image },
            },
            new ModelOrigin(
                "random",
                Path.GetFileName(options.Source),
                string.Join(" + ", finished.Recipes.Select(each => $"{each.Id}.json"))
            ),
            _ =>
                Task.FromResult(
                    new ModelFindings(
                        new Dictionary<string, double>(StringComparer.Ordinal)
                        {
                            ["R@1"] = measured.RecallAt1,
                            ["R@10"] = measured.RecallAt10,
                            ["MRR"] = measured.MrrAt10,
                        }
                    )
                ),
            cancellationToken
        );
        await console.WriteLineAsync($"The model lies in {options.Output}.");

        async Task<RetrievalMetrics> MeasureAsync(
            IReadOnlyList<TrainingProduct> gallery,
            string name
        )
        {
            var found = evaluation.Measure(
                ensemble,
                gallery,
                (image.Width, image.Height),
                cancellationToken
            );
            await console.WriteLineAsync(
                $"{name} as the gallery: R@1 {found.RecallAt1:F3}  R@10 {found.RecallAt10:F3}  MRR {found.MrrAt10:F3}"
            );
            return found;
        }
    }

    private static IReadOnlyList<string> TitlesOf(IEnumerable<TrainingProduct> products) =>
        [
            .. products
                .Select(item => item.Product.Title)
                .Where(title => !string.IsNullOrWhiteSpace(title))
                .DistinctBy(TitleSplit.Normalise),
        ];

    private static JoinedSpace LearnSpace(
        Ensemble ensemble,
        BatchSampler sampler,
        IReadOnlyList<string> bank,
        ITokenizer tokenizer,
        PictureAugmentation augmentation,
        (int Width, int Height) size,
        int? dimensions,
        CancellationToken cancellationToken
    )
    {
        using var _ = no_grad();
        var pictures = new List<Tensor>();
        var phrases = new List<Tensor>();
        var titles = new List<Tensor>();
        for (var step = 0; step < Math.Min(BatchesOfAxes, sampler.Steps); step++)
        {
            var batch = sampler.Sample(step);
            titles.Add(Embed(batch.Captions[0].Tokens));
            phrases.Add(Embed([.. batch.Captions.Skip(1).SelectMany(column => column.Tokens)]));
            using var scope = NewDisposeScope();
            var pixels = augmentation.Normalise(batch.Planes, size.Width, size.Height);
            pictures.Add(ensemble.EmbedPictures(pixels).MoveToOuterDisposeScope());
        }

        Tensor[] banked =
        [
            .. bank.Chunk(TitlesAtOnce)
                .Select(chunk => Embed(Array.ConvertAll(chunk, tokenizer.Encode))),
        ];
        return JoinedSpace.Learn(
            cat(pictures),
            cat(titles),
            cat(phrases),
            dimensions,
            banked.Length > 0 ? cat(banked) : null
        );

        Tensor Embed(int[][] captions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var padded = PaddedTokens.From(captions);
            var ids = tensor(padded.Ids).view(-1, padded.Length);
            return ensemble.EmbedTexts(ids).MoveToOuterDisposeScope();
        }
    }
}
