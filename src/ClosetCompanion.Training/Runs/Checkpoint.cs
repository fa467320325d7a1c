using System.Globalization;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Training.Losses;
using ClosetCompanion.Training.Optimisation;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>
/// Everything that a run needs to go on, in one safetensors file: weights, running statistics, their averages, the
/// optimiser's means, what is remembered of earlier batches, and the number of steps done. It is replaced in one step, so a run killed at any moment leaves a whole one.
/// </summary>
internal sealed class Checkpoint(string path)
{
    private const string StepName = "step";

    public bool Exists => File.Exists(path);

    /// <summary>Writes the state; of the model alone, its weights.</summary>
    public Task SaveAsync(
        DualEncoder model,
        int step,
        CancellationToken cancellationToken,
        AdamW? optimiser = null,
        WeightAverage? average = null,
        CrossBatchMemory? memory = null
    ) =>
        SafetensorsWriter.WriteAsync(
            path,
            [
                .. StateOf(model, optimiser, average, memory)
                    .Select(entry => ToFile(entry.Name, entry.Value)),
            ],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [StepName] = step.ToString(CultureInfo.InvariantCulture),
            },
            cancellationToken
        );

    /// <summary>Fills a part of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="wanted">Tells by its name whether a weight is filled.</param>
    /// <exception cref="TrainingException">The file was made by another recipe.</exception>
    public void Load(DualEncoder model, Func<string, bool> wanted)
    {
        using var file = SafetensorsFile.Open(path);
        Fill(
            file,
            model
                .state_dict()
                .Where(entry => wanted(entry.Key))
                .Select(entry => ($"model.{entry.Key}", entry.Value))
        );
    }

    /// <summary>Fills the model and what else is given; returns the number of steps done.</summary>
    /// <exception cref="TrainingException">The file was made by another recipe.</exception>
    public int Load(
        DualEncoder model,
        AdamW? optimiser = null,
        WeightAverage? average = null,
        CrossBatchMemory? memory = null
    )
    {
        using var file = SafetensorsFile.Open(path);
        Fill(file, StateOf(model, optimiser, average, memory));
        return int.Parse(file.Metadata[StepName], CultureInfo.InvariantCulture);
    }

    private void Fill(SafetensorsFile file, IEnumerable<(string Name, Tensor Value)> state)
    {
        using var _ = no_grad();
        foreach (var (name, value) in state)
        {
            if (
                !file.Tensors.TryGetValue(name, out var stored)
                || !stored.Shape.SequenceEqual(value.shape)
            )
            {
                throw new TrainingException(
                    $"{path} does not fit the recipe: '{name}' is missing or of another shape. Use another folder for another recipe."
                );
            }

            using var source =
                value.dtype == ScalarType.Int64
                    ? tensor(file.ReadInt64(name), value.shape)
                    : tensor(file.ReadFloat32(name), value.shape);
            value.copy_(source);
        }
    }

    private static SafetensorsTensor ToFile(string name, Tensor value)
    {
        using var here = value.detach().cpu();
        return value.dtype == ScalarType.Int64
            ? SafetensorsTensor.Of<long>(name, value.shape, here.data<long>().ToArray())
            : SafetensorsTensor.Of<float>(name, value.shape, here.data<float>().ToArray());
    }

    private static IEnumerable<(string Name, Tensor Value)> StateOf(
        DualEncoder model,
        AdamW? optimiser,
        WeightAverage? average,
        CrossBatchMemory? memory
    ) =>
        model
            .state_dict()
            .Select(entry => ($"model.{entry.Key}", entry.Value))
            .Concat(
                optimiser?.State.Select(entry => ($"optimiser.{entry.Name}", entry.Value)) ?? []
            )
            .Concat(average?.State.Select(entry => ($"average.{entry.Name}", entry.Value)) ?? [])
            .Concat(memory?.State.Select(entry => ($"memory.{entry.Name}", entry.Value)) ?? []);
}
