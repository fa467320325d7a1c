using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>
/// What a run starts from: an earlier run's best weights, or a CLIP in the published folder layout. Its vocabulary comes
/// along, as weights mean something for the tokens only that they were trained with.
/// </summary>
internal sealed class StartingPoint
{
    private const string PublishedWeights = "model.safetensors";

    private readonly string _weights;
    private readonly string _folder;

    private StartingPoint(string folder, string weights, ClipShape? shape)
    {
        (_folder, _weights, Shape) = (folder, weights, shape);
    }

    /// <summary>The shape of a published CLIP; null for an earlier run, which its recipe describes.</summary>
    public ClipShape? Shape { get; }

    /// <summary>What its texts are cut into tokens with.</summary>
    /// <param name="contextLength">The most tokens of a text.</param>
    public ITokenizer Tokenizer(int contextLength) => RunTokenizer.Load(_folder, contextLength);

    private bool IsPublished => Shape is not null;

    /// <summary>Looks at a folder.</summary>
    /// <param name="folder">A run's folder or a published CLIP.</param>
    /// <param name="size">Size of the pictures at first; of a run's weights, those are taken that did best with it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="TrainingException">There is nothing to start from.</exception>
    public static async Task<StartingPoint> OpenAsync(
        string folder,
        (int Width, int Height) size,
        CancellationToken cancellationToken
    )
    {
        if (!Directory.Exists(folder))
        {
            throw new TrainingException($"{folder} is not there; a run cannot start from it.");
        }

        if (BestWeights.Find(folder, size.Width, size.Height) is { } best)
        {
            return new StartingPoint(folder, best, shape: null);
        }

        var published = Path.Combine(folder, PublishedWeights);
        return File.Exists(published)
            ? new StartingPoint(
                folder,
                published,
                await ClipShape.ReadAsync(folder, cancellationToken)
            )
            : throw new TrainingException(
                $"{folder} has neither the best weights of an earlier run nor {PublishedWeights} of a published CLIP."
            );
    }

    /// <summary>An earlier run must have kept the same titles back, or this one would be measured with what that one learned.</summary>
    /// <exception cref="TrainingException">It did not.</exception>
    public async Task CheckSplitAsync(
        string developmentQueries,
        CancellationToken cancellationToken
    )
    {
        if (IsPublished)
        {
            return;
        }

        var theirs = Path.Combine(_folder, Path.GetFileName(developmentQueries));
        var (left, right) = (
            await File.ReadAllTextAsync(theirs, cancellationToken),
            await File.ReadAllTextAsync(developmentQueries, cancellationToken)
        );
        if (left != right)
        {
            throw new TrainingException(
                $"The run in {_folder} kept other titles back: it learned what this one would be measured with. Use the same source, seed and number of development titles."
            );
        }
    }

    /// <summary>Fills a model's weights.</summary>
    /// <exception cref="TrainingException">The weights do not fit the model.</exception>
    public void Load(DualEncoder model)
    {
        if (!IsPublished)
        {
            new Checkpoint(_weights).Load(model);
            return;
        }

        using var file = SafetensorsFile.Open(_weights);
        using var _ = no_grad();
        foreach (var (name, value) in model.state_dict())
        {
            if (name == "logit_bias")
            {
                continue;
            }

            if (
                !file.Tensors.TryGetValue(name, out var stored)
                || stored.Shape.Aggregate(1L, (left, right) => left * right) != value.numel()
            )
            {
                throw new TrainingException(
                    $"{_weights} does not fit its config.json: '{name}' is missing or of another shape."
                );
            }

            using var source = tensor(file.ReadFloat32(name), value.shape);
            value.copy_(source);
        }
    }
}
