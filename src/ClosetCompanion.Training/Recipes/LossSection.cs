using ClosetCompanion.Training.Losses;

namespace ClosetCompanion.Training.Recipes;

/// <summary>What a step makes smaller.</summary>
public sealed record LossSection
{
    /// <summary>How pictures and texts are compared.</summary>
    public LossKind Kind { get; init; }

    /// <summary>
    /// Pairs of earlier batches that a batch is told apart from besides its own (see
    /// <see cref="CrossBatchMemory"/>); 0 for none.
    /// </summary>
    public int Memory { get; init; }

    /// <summary>
    /// Whether a caption is right for all pictures of a batch that it describes (same title, same picture, same
    /// attributes), or as in the original CLIP for its own picture only. Bare words of attributes always describe several.
    /// </summary>
    public bool SameCaptionPositives { get; init; } = true;

    /// <summary>
    /// What the judgement of teachers counts for in the loss's targets, beside which captions belong to which pictures: 0
    /// for a run without teachers, 1 where it learns from nothing else. The run names them (<c>--teacher</c>).
    /// </summary>
    public double TeacherShare { get; init; }

    /// <summary>
    /// What counts, beside 1 for titles, that a product's nearest pictures are of its kind and colour (see
    /// <see cref="NeighbourLoss"/>).
    /// </summary>
    public double Neighbours { get; init; }

    /// <summary>What counts that a photo's nearest products are of its kind, and that words of its kind fit it.</summary>
    public double Photos { get; init; }

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem =>
        Memory < 0 ? "memory must not be negative"
        : Memory > 0 && Kind == LossKind.Sigmoid ? "memory is for the softmax loss"
        : TeacherShare is < 0 or > 1 ? "teacherShare must be from 0 to 1"
        : TeacherShare > 0 && Kind == LossKind.Sigmoid
            ? "teacherShare is for two towers with the softmax loss"
        : Neighbours < 0 || Photos < 0 ? "neighbours and photos must not be negative"
        : null;
}
