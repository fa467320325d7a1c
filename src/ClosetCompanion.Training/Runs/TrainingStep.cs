using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Losses;
using ClosetCompanion.Training.Optimisation;
using ClosetCompanion.Training.Photos;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>One step: forward, loss, backward, clip, move.</summary>
internal sealed class TrainingStep(
    DualEncoder model,
    AdamW optimiser,
    LearningRateSchedule schedule,
    PictureAugmentation augmentation,
    Recipe recipe,
    Teacher? teacher = null
) : IDisposable
{
    // On a processor, padding costs time; on a graphics card, every further block does.
    private readonly int _textsPerBlock =
        model.Device.type == TorchSharp.DeviceType.CUDA ? 1024 : 128;

    /// <summary>What is remembered of earlier batches; null where the recipe asks for none.</summary>
    public CrossBatchMemory? Memory { get; } =
        recipe.Loss.Memory > 0
            ? new CrossBatchMemory(recipe.Loss.Memory, model.Dimensions, model.Device)
            : null;

    public void Dispose() => Memory?.Dispose();

    /// <summary>Trains on a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="step">Number of the step, from 1.</param>
    /// <exception cref="TrainingException">The loss is not a number.</exception>
    public StepResult Run(Batch batch, int step)
    {
        using var scope = NewDisposeScope();
        model.BeginTraining(batch.Phase);
        manual_seed(StepSeed.Of(recipe.TrainingSeed, step));
        optimiser.ZeroGradients();
        var result =
            !batch.Phase.HeadsAlone && recipe.Schedule.PicturesAtOnce is { } count
                ? InParts(batch, step, count)
                : AtOnce(batch, step);
        if (!double.IsFinite(result.Loss))
        {
            throw new TrainingException(
                $"The loss is {result.Loss} at step {step}. Lower learningRate or raise warmUpSteps in the recipe, and begin again in another folder; --start with this one begins from its best weights."
            );
        }

        nn.utils.clip_grad_norm_(optimiser.Parameters, recipe.Optimiser.GradientClip);
        optimiser.Step(schedule.At(step), name => model.RateOf(name, batch.Phase));
        return result;
    }

    /// <summary>What is read ahead for phases in which a tower stays as it is.</summary>
    public ReadAhead? Ahead { get; set; }

    private StepResult AtOnce(Batch batch, int step)
    {
        var pictures = batch.Phase.HeadsAlone
            ? Ahead!.EmbedPictures(batch)
            : model.EmbedPictures(Pixels(batch));
        var blocks = TextBlocks(batch);
        var texts = batch.Phase.KnowsTexts
            ? Ahead!.EmbedTexts(TextsOf(batch))
            : PaddedTokens.InOrder(blocks, [.. blocks.Select(Embed)]);
        var (loss, ofProducts) = Loss(batch, step, pictures, texts, Judge(batch, blocks));
        loss.backward();
        return Describe(batch, loss, ofProducts, texts);
    }

    private StepResult InParts(Batch batch, int step, int picturesAtOnce)
    {
        var pixels = Pixels(batch).split(picturesAtOnce);
        var blocks = TextBlocks(batch);
        Func<Tensor>[] parts =
        [
            .. pixels.Select(part => (Func<Tensor>)(() => model.EmbedPictures(part))),
            .. blocks.Select(block => (Func<Tensor>)(() => Embed(block))),
        ];
        var judged = Judge(batch, blocks);
        var result = default(StepResult);
        GradientCache.Backward(
            parts,
            vectors =>
            {
                var pictures = cat([.. vectors.Take(pixels.Length)]);
                var texts = PaddedTokens.InOrder(blocks, [.. vectors.Skip(pixels.Length)]);
                var (loss, ofProducts) = Loss(batch, step, pictures, texts, judged);
                result = Describe(batch, loss, ofProducts, texts);
                return loss;
            }
        );
        return result;
    }

    /// <summary>The products' pictures, and the photos after them.</summary>
    private Tensor Pixels(Batch batch)
    {
        var products = augmentation.Normalise(batch.Planes, batch.Views, batch.Width, batch.Height);
        return batch.Photos is { } photos
            ? cat([
                products,
                augmentation.Normalise(photos.Planes, photos.Views, batch.Width, batch.Height),
            ])
            : products;
    }

    /// <summary>The captions of the products, and the words for the photos after them.</summary>
    private static int[][] TextsOf(Batch batch) =>
        [
            .. batch.Captions.SelectMany(column => column.Tokens),
            .. batch.Photos?.Labels.Tokens ?? [],
        ];

    private IReadOnlyList<PaddedTokens> TextBlocks(Batch batch) =>
        PaddedTokens.ByLength(TextsOf(batch), _textsPerBlock);

    private Tensor Embed(PaddedTokens block) => model.EmbedTexts(block.On(model.Device));

    /// <summary>What the teacher thinks of all pairs of the batch: logits [pictures, texts].</summary>
    private Tensor? Judge(Batch batch, IReadOnlyList<PaddedTokens> blocks)
    {
        if (teacher is null)
        {
            return null;
        }

        var texts = PaddedTokens.InOrder(
            blocks,
            [.. blocks.Select(block => teacher.EmbedTexts(block.On(model.Device)))]
        );
        return teacher.Judge(tensor(batch.Identities).select(1, 1), texts).to(model.Device);
    }

    /// <summary>The loss of a step, and the vectors of its products' pictures.</summary>
    private (Tensor Loss, Tensor OfProducts) Loss(
        Batch batch,
        int step,
        Tensor vectors,
        Tensor texts,
        Tensor? judged
    )
    {
        var pictures = vectors.narrow(0, 0, batch.Identities.GetLength(0));
        using var identities = tensor(batch.Identities, device: pictures.device);
        var others = Memory?.For(identities);
        var loss = zeros(1, device: pictures.device);
        var start = 0L;
        foreach (var column in batch.Captions)
        {
            var ofColumn = texts.narrow(0, start, column.Tokens.Length);
            var positives = tensor(column.Positives).to(pictures.device);
            var judgement = judged is null
                ? null
                : new Judgement(
                    judged.narrow(1, start, column.Tokens.Length),
                    recipe.Loss.TeacherShare
                );
            // Titles come first, and only they are remembered.
            loss +=
                column.Weight
                * Loss(pictures, ofColumn, positives, start == 0 ? others : null, judgement);
            start += column.Tokens.Length;
        }

        Memory?.Remember(
            step,
            pictures,
            texts.narrow(0, 0, batch.Captions[0].Tokens.Length),
            identities
        );
        if (batch.Alike is { } alike)
        {
            loss += recipe.Loss.Neighbours * OfNeighbours(pictures, alike, identities);
        }

        if (batch.Photos is { } photos)
        {
            var words = texts.narrow(0, start, photos.Labels.Tokens.Length);
            loss += recipe.Loss.Photos * OfPhotos(vectors, pictures, words, photos);
        }

        return (loss, pictures);
    }

    /// <summary>A product's nearest pictures are of its kind and colour; its own picture is not among them.</summary>
    private static Tensor OfNeighbours(Tensor pictures, bool[,] alike, Tensor identities)
    {
        var picture = identities.select(1, 1);
        return NeighbourLoss.Of(
            pictures,
            pictures,
            tensor(alike).to(pictures.device),
            picture.unsqueeze(1).eq(picture.unsqueeze(0))
        );
    }

    /// <summary>A photo's nearest products are of its kind, and the words for that kind fit it.</summary>
    private Tensor OfPhotos(Tensor vectors, Tensor products, Tensor words, PhotoBatch photos)
    {
        var count = vectors.shape[0] - products.shape[0];
        var ofPhotos = vectors.narrow(0, products.shape[0], count);
        var near = NeighbourLoss.Of(ofPhotos, products, tensor(photos.SameKind).to(vectors.device));
        var said = ContrastiveLoss.Of(
            ofPhotos,
            words,
            model.LogitScale,
            tensor(photos.Labels.Positives).to(vectors.device)
        );
        return near + said;
    }

    private Tensor Loss(
        Tensor pictures,
        Tensor texts,
        Tensor positives,
        OtherPairs? others,
        Judgement? judgement
    ) =>
        model.LogitBias is { } bias
            ? SigmoidLoss.Of(pictures, texts, model.LogitScale, bias, positives)
            : ContrastiveLoss.Of(pictures, texts, model.LogitScale, positives, others, judgement);

    private static StepResult Describe(Batch batch, Tensor loss, Tensor pictures, Tensor texts)
    {
        using var _ = no_grad();
        var titles = texts.narrow(0, 0, batch.Captions[0].Tokens.Length);
        var positives = tensor(batch.Captions[0].Positives).to(pictures.device);
        var cosines = pictures.matmul(titles.t());
        return new StepResult(
            loss.item<float>(),
            Accuracy(cosines, positives),
            Accuracy(cosines.t(), positives.t())
        );
    }

    private static double Accuracy(Tensor cosines, Tensor positives) =>
        positives
            .gather(1, cosines.argmax(1, keepdim: true))
            .to(ScalarType.Float32)
            .mean()
            .item<float>();
}
