using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Feedback;

/// <summary>Learns with each setting of a recipe and chooses by the people of development.</summary>
/// <param name="recipe">The settings.</param>
/// <param name="output">Hears how each setting did.</param>
internal sealed class ProjectionSearch(FeedbackRecipe recipe, TextWriter output)
{
    /// <summary>The best setting by nDCG@10; of equal ones the one that changes least.</summary>
    /// <exception cref="TrainingException">There is nothing to learn from.</exception>
    public async Task<TunedProjection> FindAsync(
        ProjectionTrainer trainer,
        FeedbackMeasurement development,
        CancellationToken cancellationToken
    )
    {
        var before = development.Measure(matrix: null, cancellationToken);
        await output.WriteLineAsync(
            FormattableString.Invariant(
                $"development as it was: nDCG@10 {before.Ndcg:F4}, MRR {before.Mrr:F4}"
            )
        );
        TunedProjection? best = null;
        foreach (var penalty in recipe.Penalties)
        {
            var learned = trainer.Learn(penalty, cancellationToken);
            foreach (var (steps, matrix) in recipe.Steps.Zip(learned))
            {
                if (!matrix.All(float.IsFinite))
                {
                    throw new TrainingException(
                        $"The numbers grew beyond all bounds with the penalty {penalty}. Lower learningRate in the recipe."
                    );
                }
                var after = development.Measure(matrix, cancellationToken);
                await output.WriteLineAsync(
                    FormattableString.Invariant(
                        $"  penalty {penalty}, {steps} steps: nDCG@10 {after.Ndcg:F4}, MRR {after.Mrr:F4}"
                    )
                );
                if (best is null || after.Ndcg > best.After.Ndcg)
                {
                    best = new TunedProjection(matrix, penalty, steps, before, after);
                }
            }
        }
        return best!;
    }
}
