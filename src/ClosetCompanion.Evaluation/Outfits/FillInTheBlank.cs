using ClosetCompanion.Evaluation.Statistics;

namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>Measures how often the right one of four products is chosen.</summary>
public static class FillInTheBlank
{
    /// <summary>Asks all questions.</summary>
    /// <param name="part">The part of the candidates, for the result.</param>
    /// <param name="by">What is looked at, for the result.</param>
    /// <param name="questions">The questions; at least one.</param>
    /// <param name="score">Says for each candidate of a question how well it suits.</param>
    /// <returns>Where n candidates share the highest score and the right one is among them, it counts as 1/n right.</returns>
    public static BlankResult Ask(
        string part,
        string by,
        IReadOnlyList<BlankQuestion> questions,
        Func<BlankQuestion, IReadOnlyList<float>> score
    )
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(score);
        if (questions.Count == 0)
        {
            throw new EvaluationException(
                $"There is no question of the part {part}: no category has four products of it."
            );
        }
        var right = questions.Select(question => RightOf(score(question))).ToArray();
        var random = new Random(Bootstrap.Seed);
        var means = new double[Bootstrap.Resamples];
        for (var draw = 0; draw < means.Length; draw++)
        {
            var sum = 0.0;
            for (var question = 0; question < right.Length; question++)
            {
                sum += right[random.Next(right.Length)];
            }
            means[draw] = sum / right.Length;
        }
        return new BlankResult(part, by, right.Length, right.Average(), Bootstrap.Of(means));
    }

    private static double RightOf(IReadOnlyList<float> scores)
    {
        var best = scores.Max();
        return scores[0] < best ? 0 : 1.0 / scores.Count(score => score == best);
    }
}
