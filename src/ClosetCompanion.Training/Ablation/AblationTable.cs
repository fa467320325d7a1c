using System.Globalization;
using System.Text;

namespace ClosetCompanion.Training.Ablation;

/// <summary>Writes the rows of an ablation as a Markdown table.</summary>
internal static class AblationTable
{
    /// <summary>The table; differences are to the first row.</summary>
    public static string Write(IReadOnlyList<AblationRow> rows)
    {
        var text = new StringBuilder()
            .AppendLine(
                "| recipe | what | R@1 | R@10 | MRR | R@10 to the first | steps | minutes |"
            )
            .AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var row in rows)
        {
            var difference = row.All.RecallAt10 - rows[0].All.RecallAt10;
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {row.About} | {Share(row.All.RecallAt1)} | {Share(row.All.RecallAt10)} | {Share(row.All.MrrAt10)} | {difference:+.000;-.000;.000} | {row.Steps} | {row.Minutes:F1} |"
            );
        }

        return text.ToString();
    }

    /// <summary>One row, as it ends.</summary>
    public static string Line(AblationRow row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Name}: R@1 {Share(row.All.RecallAt1)}, R@10 {Share(row.All.RecallAt10)}, MRR {Share(row.All.MrrAt10)} among {row.All.Gallery} pictures; {row.Steps} steps in {row.Minutes:F1} min"
        );

    private static string Share(double value) =>
        value.ToString(".000", CultureInfo.InvariantCulture);
}
