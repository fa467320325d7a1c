using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation.People;
using ClosetCompanion.Evaluation.Statistics;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary>Writes what simulated people see.</summary>
internal static class PeopleOutput
{
    public static void Write(Terminal terminal, IReadOnlyList<PeopleResults> measured, bool asJson)
    {
        if (asJson)
        {
            terminal.WriteJson(measured);
            return;
        }
        foreach (var results in measured)
        {
            terminal.Out.WriteLine(
                $"{results.People:N0} people who like by {(results.Tastes == TasteKind.Colours ? "colour" : "season")}, occasion, words and brand; {results.Searches:N0} searches over {results.Gallery:N0} products, {results.Noise:P0} of the likes wrong:"
            );
            var table = TableStyle.Create(
                ">likes",
                ">nDCG@10",
                ">95% interval",
                ">gain",
                ">95% interval",
                ">P@10",
                ">change",
                ">95% interval"
            );
            foreach (var step in results.Steps)
            {
                table.AddTextRow(
                    $"{step.MeanLikes:0.#}",
                    $"{step.Ndcg:F3}",
                    Say(step.NdcgInterval, "F3"),
                    $"{step.Gain:P1}",
                    Say(step.GainInterval, "P1"),
                    $"{step.Precision:F3}",
                    $"{step.PrecisionChange:F4}",
                    Say(step.PrecisionChangeInterval, "F4")
                );
            }
            terminal.Screen.Write(table);
            terminal.Out.WriteLine(
                $"A search takes {results.PlainMilliseconds:F2} ms, in an order of one's own {results.PersonalMilliseconds:F2} ms; the first one, which learns the taste, {results.LearningMilliseconds:F2} ms (medians; the query was searched for before)."
            );
        }
        terminal.Out.WriteLine(
            "nDCG@10: by what each person likes in secret, of products that answer the query. P@10: of what the query asked for. Intervals: bootstrap over people."
        );
    }

    private static string Say(Interval interval, string format) =>
        FormattableString.CurrentCulture(
            $"{interval.Low.ToString(format, null)}..{interval.High.ToString(format, null)}"
        );
}
