using System.Text;
using System.Text.Json;
using CsCheck;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>A table as shops export it: odd texts, rows that cannot be used, in any of the formats.</summary>
/// <param name="Format">The ending of the file, and with <c>;</c> the other separator of CSV.</param>
/// <param name="Rows">The rows.</param>
internal sealed record MessyTable(string Format, MessyRow[] Rows)
{
    private static readonly string[] _columns = ["sku", "name", "Base Colour", "image", "image 2"];

    public static Gen<MessyTable> Any { get; } =
        Gen.Select(
            MessyRow.OneOf("csv", ";csv", "tsv", "jsonl"),
            MessyRow.Any.Array[1, 25],
            (format, rows) => new MessyTable(format, rows)
        );

    private bool IsJson => Format == "jsonl";

    private char Separator =>
        Format switch
        {
            "tsv" => '\t',
            ";csv" => ';',
            _ => ',',
        };

    /// <summary>Writes the table beside its pictures.</summary>
    /// <returns>Its path, and for each row the line that it begins in.</returns>
    public (string Path, int[] Lines) Write(string folder)
    {
        var text = new StringBuilder();
        var lines = new List<int>();
        if (!IsJson)
        {
            text.AppendJoin(Separator, _columns).Append('\n');
        }
        foreach (MessyRow row in Rows)
        {
            lines.Add(text.ToString().Count(letter => letter == '\n') + 1);
            text.Append(IsJson ? Json(row) : Delimited(row)).Append('\n');
        }
        string path = Path.Combine(folder, $"products.{Format.TrimStart(';')}");
        File.WriteAllText(path, text.ToString());
        return (path, [.. lines]);
    }

    private string Delimited(MessyRow row)
    {
        string[] cells =
        [
            .. row.Cells.Select(Quoted),
            .. row.Kind == MessyRow.Fault.Fields ? new[] { "one too many" } : [],
        ];
        return string.Join(Separator, cells);
    }

    private static string Json(MessyRow row)
    {
        string json = JsonSerializer.Serialize(
            _columns.Zip(row.Cells).ToDictionary(cell => cell.First, cell => cell.Second)
        );
        return row.Kind == MessyRow.Fault.Fields ? json[..^1] : json;
    }

    private static string Quoted(string cell) =>
        $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
