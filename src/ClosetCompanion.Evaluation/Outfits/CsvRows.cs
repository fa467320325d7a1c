using System.Text;

namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>Reads a table with commas, quotes and a head, as rows by the names of the columns.</summary>
internal static class CsvRows
{
    /// <summary>The rows; empty lines are passed over.</summary>
    /// <param name="text">The whole table.</param>
    /// <param name="file">What it is called in errors.</param>
    /// <param name="required">Columns that have to be there.</param>
    /// <exception cref="EvaluationException">A column or a field is missing; the message says where.</exception>
    public static List<Dictionary<string, string>> Read(
        string text,
        string file,
        params ReadOnlySpan<string> required
    )
    {
        string[] lines = text.TrimStart('\uFEFF').Split('\n');
        var head = Fields(lines[0]);
        foreach (var column in required)
        {
            if (!head.Contains(column, StringComparer.Ordinal))
            {
                throw new EvaluationException(
                    $"{file} has no column {column}; it has {string.Join(", ", head)}."
                );
            }
        }
        var rows = new List<Dictionary<string, string>>();
        for (var line = 1; line < lines.Length; line++)
        {
            if (string.IsNullOrWhiteSpace(lines[line]))
            {
                continue;
            }
            var fields = Fields(lines[line]);
            if (fields.Count != head.Count)
            {
                throw new EvaluationException(
                    $"{file}, line {line + 1}: there are {fields.Count} fields, and the head has {head.Count}. Put fields with commas into quotes."
                );
            }
            rows.Add(
                head.Zip(fields)
                    .ToDictionary(
                        field => field.First,
                        field => field.Second,
                        StringComparer.Ordinal
                    )
            );
        }
        return rows;
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var letter in line.TrimEnd('\r'))
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }
        fields.Add(field.ToString().Trim());
        return fields;
    }
}
