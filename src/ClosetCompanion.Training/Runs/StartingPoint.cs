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

    private readonly string _folder;
    private readonly bool _published;

    private StartingPoint(string folder, bool published, ClipShape? shape)
    {
        (_folder, _published, Shape) = (folder, published, shape);
        Vocabulary = BpeVocabulary.Load(folder);
    }

    /// <summary>The shape of a published CLIP; null for an earlier run, which its recipe describes.</summary>
    public ClipShape? Shape { get; }

    public BpeVocabulary Vocabulary { get; }

    /// <summary>Looks at a folder.</summary>
    /// <exception cref="TrainingException">There is nothing to start from.</exception>
    public static async Task<StartingPoint> OpenAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        if (File.Exists(Path.Combine(folder, TrainingRun.BestFile)))
        {
            return new StartingPoint(folder, published: false, shape: null);
        }

        return File.Exists(Path.Combine(folder, PublishedWeights))
            ? new StartingPoint(
                folder,
                published: true,
                await ClipShape.ReadAsync(folder, cancellationToken)
            )
            : throw new TrainingException(
                $"{folder} has neither {TrainingRun.BestFile} of an earlier run nor {PublishedWeights} of a published CLIP."
            );
    }

    /// <summary>An earlier run must have kept the same titles back, or this one would be measured with what that one learned.</summary>
    /// <exception cref="TrainingException">It did not.</exception>
    public async Task CheckSplitAsync(
        string developmentQueries,
        CancellationToken cancellationToken
    )
    {
        if (_published)
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
        if (!_published)
        {
            new Checkpoint(Path.Combine(_folder, TrainingRun.BestFile)).Load(
                model,
                optimiser: null
            );
            return;
        }

        var path = Path.Combine(_folder, PublishedWeights);
        using var file = SafetensorsFile.Open(path);
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
                    $"{path} does not fit its config.json: '{name}' is missing or of another shape."
                );
            }

            using var source = tensor(file.ReadFloat32(name), value.shape);
            value.copy_(source);
        }
    }
}
