using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Losses;
using ClosetCompanion.Training.Optimisation;
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
    Recipe recipe
)
{
    /// <summary>Trains on a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="step">Number of the step, from 1.</param>
    /// <exception cref="TrainingException">The loss is not a number.</exception>
    public StepResult Run(Batch batch, int step)
    {
        using var scope = NewDisposeScope();
        model.train();
        var pictures = model.EmbedPictures(augmentation.Normalise(batch.Planes, batch.Views));
        var losses = zeros(1);
        var (pictureAccuracy, textAccuracy) = (0.0, 0.0);
        foreach (var column in batch.Captions)
        {
            var texts = model.EmbedTexts(tensor(column.Ids).view(-1, column.Length));
            var positives = Positives(batch.Pictures, column.Texts);
            losses +=
                ContrastiveLoss.Of(pictures, texts, model.LogitScale, positives)
                / batch.Captions.Length;
            var cosines = pictures.detach().matmul(texts.detach().t());
            pictureAccuracy += Accuracy(cosines, positives) / batch.Captions.Length;
            textAccuracy += Accuracy(cosines.t(), positives.t()) / batch.Captions.Length;
        }

        var loss = losses.item<float>();
        if (!float.IsFinite(loss))
        {
            throw new TrainingException(
                $"The loss is {loss} at step {step}. Lower learningRate or raise warmUpSteps, and resume from the last checkpoint."
            );
        }

        optimiser.ZeroGradients();
        losses.backward();
        nn.utils.clip_grad_norm_(model.parameters(), recipe.GradientClip);
        optimiser.Step(step, schedule.At(step));
        return new StepResult(loss, pictureAccuracy, textAccuracy);
    }

    /// <summary>[count, count], true where picture i may be described by caption j: the same caption or the same picture.</summary>
    private static Tensor Positives(int[] pictures, string[] captions)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var caption in captions)
        {
            numbers.TryAdd(caption, numbers.Count);
        }

        return EqualPairs(pictures)
            .logical_or(EqualPairs(Array.ConvertAll(captions, caption => numbers[caption])));
    }

    private static Tensor EqualPairs(int[] values)
    {
        var row = tensor(values);
        return row.unsqueeze(0).eq(row.unsqueeze(1));
    }

    private static double Accuracy(Tensor cosines, Tensor positives) =>
        positives
            .gather(1, cosines.argmax(1, keepdim: true))
            .to(ScalarType.Float32)
            .mean()
            .item<float>();
}
