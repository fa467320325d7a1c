using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Data.Grounds;
using ClosetCompanion.Training.Native;
using ClosetCompanion.Training.Optimisation;
using ClosetCompanion.Training.Photos;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;
using TorchSharp;

namespace ClosetCompanion.Training.Runs;

/// <summary>
/// A run of a recipe in a folder of its own. Every epoch is measured on the development titles, and of the epochs with
/// pictures in full size the weights that retrieve best are kept.
/// </summary>
internal sealed class TrainingRun(
    Recipe recipe,
    TrainingSet data,
    ITokenizer tokenizer,
    string folder,
    RunLog log,
    StartingPoint? start = null,
    torch.Device? device = null,
    Teacher? teacher = null,
    PhotoSet? photos = null,
    GroundTiles? tiles = null,
    string? shared = null
)
{
    /// <summary>The file that a run goes on from.</summary>
    public const string LatestFile = "latest.safetensors";

    private const int MostSamplers = 8;

    private readonly Checkpoint _latest = new(Path.Combine(folder, LatestFile));

    private readonly PhotoSet? _learnedPhotos = recipe.Data.Photos is { OfStep: > 0 }
        ? photos
        : null;

    /// <summary>Trains to the end, from the last checkpoint if there is one. Returns the model with the best weights.</summary>
    public async Task<DualEncoder> RunAsync(CancellationToken cancellationToken)
    {
        var (model, average) = Prepare();
        var optimiser = new AdamW(model.named_parameters(), recipe.Optimiser.WeightDecay);
        var samplers = await CreateSamplersAsync();
        var sampler = samplers[0];
        var total = sampler.Steps;
        var schedule = LearningRateSchedule.Of(recipe, sampler.StepsPerEpoch);
        using var augmentation = new PictureAugmentation(recipe.Model.Image, device);
        var evaluation = new DevelopmentEvaluation(data, augmentation, tokenizer, photos);
        using var training = new TrainingStep(
            model,
            optimiser,
            schedule,
            augmentation,
            recipe,
            teacher
        );
        var parts = new Parts(model, optimiser, average, training);
        var done = _latest.Exists ? _latest.Load(model, optimiser, average, training.Memory) : 0;
        log.Started(Summary(model, done, total));
        using var pause = new CollectorPause();
        var batches = new BatchQueue(samplers, done);
        while (done < total)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var batch = await batches.NextAsync();
            pause.Renew();
            if (batch.Phase.KnowsTexts && training.Ahead is null)
            {
                training.Ahead = await ReadAheadAsync(
                    (TwoTowers)model,
                    batch,
                    sampler.UsualTexts().Concat(evaluation.Texts.Select(tokenizer.Encode)),
                    augmentation,
                    cancellationToken
                );
            }

            var result = training.Run(batch, ++done);
            average?.Update(done, name => model.RateOf(name, batch.Phase) > 0);
            log.Stepped(done, total, schedule.At(done), result);
            if (done % sampler.StepsPerEpoch == 0)
            {
                await EvaluateAsync(parts, evaluation, batch, done, cancellationToken);
            }

            if (recipe.Schedule.IsCheckpoint(done, sampler.StepsPerEpoch))
            {
                await SaveAsync(parts, done, cancellationToken);
            }
        }

        training.Ahead?.Dispose();
        var (width, height) = recipe.FinalPictureSize;
        return Best(width, height);
    }

    private (DualEncoder Model, WeightAverage? Average) Prepare()
    {
        var model = CreateModel();
        DualEncoders.Prepare(model, recipe);
        return (
            model,
            recipe.Optimiser.Averaging > 0
                ? new WeightAverage(model, recipe.Optimiser.Averaging)
                : null
        );
    }

    private async Task<ReadAhead> ReadAheadAsync(
        TwoTowers model,
        Batch batch,
        IEnumerable<int[]> texts,
        PictureAugmentation augmentation,
        CancellationToken cancellationToken
    )
    {
        var ahead = new ReadAhead(model, recipe.Model, shared ?? folder);
        await ahead.ReadAsync(
            batch.Phase,
            data,
            photos,
            _learnedPhotos?.Training ?? [],
            texts,
            augmentation,
            (batch.Width, batch.Height),
            cancellationToken
        );
        return ahead;
    }

    private Task SaveAsync(Parts parts, int done, CancellationToken cancellationToken) =>
        _latest.SaveAsync(
            parts.Model,
            done,
            cancellationToken,
            parts.Optimiser,
            parts.Average,
            parts.Step.Memory
        );

    private async Task EvaluateAsync(
        Parts parts,
        DevelopmentEvaluation evaluation,
        Batch batch,
        int done,
        CancellationToken cancellationToken
    )
    {
        parts.Average?.Swap();
        var figures = evaluation.Measure(
            parts.Model,
            (batch.Width, batch.Height),
            batch.Phase.HeadsAlone ? parts.Step.Ahead : null,
            cancellationToken
        );
        log.Evaluated(done, figures);
        await new BestWeights(folder, batch.Width, batch.Height).OfferAsync(
            parts.Model,
            figures.Titles.RecallAt10,
            done,
            cancellationToken
        );
        parts.Average?.Swap();
        Allocator.GiveBackFreedMemory();
    }

    /// <summary>The model with the weights that did best with pictures of a size.</summary>
    /// <exception cref="TrainingException">No epoch with pictures of that size has ended yet.</exception>
    public DualEncoder Best(int width, int height)
    {
        var model = CreateModel();
        DualEncoders.Prepare(model, recipe);
        new BestWeights(folder, width, height).Load(model);
        if (recipe.Optimiser.TrainedShare < 1)
        {
            using var before = CreateModel();
            WeightInterpolation.Apply(model, before, recipe.Optimiser.TrainedShare);
        }

        return model;
    }

    /// <summary>The model before the first step; its weights depend on the recipe and the starting point alone.</summary>
    public DualEncoder CreateModel()
    {
        var model = DualEncoders.Create(recipe, start?.Shape, tokenizer.VocabularySize);
        if (start is not null)
        {
            start.Load(model);
        }
        else if (model is TwoTowers towers)
        {
            new TowerWeights(recipe, folder).Load(towers);
        }

        return device is null ? model : (DualEncoder)model.to(device);
    }

    /// <summary>One for a processor, which is busy with the steps themselves; several for a graphics card, which is faster than one can follow.</summary>
    private Task<BatchSampler[]> CreateSamplersAsync()
    {
        var count =
            device?.type == DeviceType.CUDA
                ? Math.Clamp(Environment.ProcessorCount / 3, 1, MostSamplers)
                : 1;
        var lexicon = Lexicon.Load();
        return Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(_ =>
                    Task.Run(() =>
                        new BatchSampler(
                            data,
                            lexicon,
                            tokenizer.Encode,
                            recipe,
                            _learnedPhotos,
                            tiles
                        )
                    )
                )
        );
    }

    private string Summary(DualEncoder model, int done, int total) =>
        $"{recipe.Id}: {Millions(model.PictureModule)} M parameters for pictures, {Millions(model.TextModule)} M for texts, "
        + $"vocabulary of {tokenizer.VocabularySize}; {data.Training.Count} products to train on, "
        + $"{data.Development.Count} to measure with; step {done} of {total}.";

    private static string Millions(torch.nn.Module tower) =>
        $"{tower.parameters().Sum(parameter => parameter.numel()) / 1e6:F1}";

    /// <summary>What changes from step to step.</summary>
    private sealed record Parts(
        DualEncoder Model,
        AdamW Optimiser,
        WeightAverage? Average,
        TrainingStep Step
    );
}
