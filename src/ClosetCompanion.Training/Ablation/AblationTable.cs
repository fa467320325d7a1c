using System.Globalization;
using System.Text;

namespace ClosetCompanion.Training.Ablation;

/// <summary>Writes the rows of an ablation as a Markdown table.</summary>
internal static class AblationTable
{
    /// <summary>The table; differences are to the first row.</summary>
    public static string Write(IReadOnlyList<AblationRow> rows)
    {
        string[] others =
        [
            .. rows.SelectMany(row => row.Others.Keys).Distinct(StringComparer.Ordinal),
        ];
        string[] columns =
        [
            "recipe",
            "what",
            "R@1",
            "R@10",
            "MRR",
            "R@10 to the first",
            .. others,
            "steps",
            "minutes",
        ];
        var text = new StringBuilder();
        Append(text, columns);
        Append(text, [.. columns.Select(_ => "---")]);
        foreach (var row in rows)
        {
            var found = row.Development;
            Append(
                text,
                [
                    row.Name,
                    row.About,
                    Share(found.RecallAt1),
                    Share(found.RecallAt10),
                    Share(found.MrrAt10),
                    Difference(found.RecallAt10 - rows[0].Development.RecallAt10),
                    .. others.Select(name =>
                        row.Others.TryGetValue(name, out var value) ? Share(value) : ""
                    ),
                    $"{row.Steps}",
                    row.Minutes.ToString("F1", CultureInfo.InvariantCulture),
                ]
            );
        }

        return text.ToString();
    }

    /// <summary>One row, as it ends.</summary>
    public static string Line(AblationRow row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Name}: R@1 {Share(row.Development.RecallAt1)}, R@10 {Share(row.Development.RecallAt10)}, MRR {Share(row.Development.MrrAt10)} among {row.Development.Gallery} pictures; {row.Steps} steps in {row.Minutes:F1} min"
        );

    private static void Append(StringBuilder text, string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");

    private static string Difference(double value) =>
        value.ToString("+.000;-.000;.000", CultureInfo.InvariantCulture);

    private static string Share(double value) =>
        value.ToString(".000", CultureInfo.InvariantCulture);
}
