using System.Text.Json.Serialization;
using ClosetCompanion.Clip.Onnx;

namespace ClosetCompanion.Training.Towers;

/// <summary>The kind, size and first weights of a picture tower.</summary>
public sealed record PictureTowerShape
{
    /// <summary>Which network.</summary>
    public PictureTowerKind Kind { get; init; }

    /// <summary>Where its weights come from; see <see cref="TowerStart"/>.</summary>
    public string Start { get; init; } = TowerStart.Random;

    /// <summary>Channels of each stage. The first works at a quarter of the picture's size, each next at half of that.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];

    /// <summary>Residual blocks of each stage.</summary>
    public IReadOnlyList<int> Blocks { get; init; } = [];

    /// <summary>Stages, from 1, whose mean over the picture is a feature; the last one if left out.</summary>
    public IReadOnlyList<int>? Means { get; init; }

    /// <summary>Stages, from 1, whose maximum over the picture is a feature; the last one if left out.</summary>
    public IReadOnlyList<int>? Maxima { get; init; }

    /// <summary>
    /// Stages that stay as they start, and the stem with them; they never learn and cost a third. 0 for none. What they see
    /// is the most general, and the largest to compute.
    /// </summary>
    public int Frozen { get; init; }

    /// <summary>Sizes of the vision transformer.</summary>
    public ClipVisionConfig? Vision { get; init; }

    /// <summary>Whether its normalisation looks at a whole batch in training.</summary>
    [JsonIgnore]
    internal bool NormalisesBatches => Kind != PictureTowerKind.Vit;

    /// <summary>What is wrong with the values, or null.</summary>
    [JsonIgnore]
    internal string? Problem =>
        Kind == PictureTowerKind.Vit
            ? Vision is null
                ? "picture.vision must give the sizes of the transformer"
                : Frozen != 0
                    ? "picture.frozen is for residual networks"
                    : StartProblem
            : Widths.Count == 0 || Widths.Count != Blocks.Count
                ? "picture.widths and picture.blocks need one number for each stage"
                : (Means ?? []).Concat(Maxima ?? []).Any(stage => stage < 1 || stage > Widths.Count)
                    ? "picture.means and picture.maxima count stages from 1"
                    : Frozen < 0 || Frozen > Widths.Count
                        ? "picture.frozen counts stages, from 0 to all"
                        : StartProblem;

    private string? StartProblem =>
        TowerStart.ProblemOf(Start) is { } wrong ? $"picture.start {wrong}" : null;
}
