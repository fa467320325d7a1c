using System.Globalization;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Reporting;

/// <summary>Writes the report of an import as CSV that spreadsheets open without running anything in it.</summary>
/// <remarks>
/// Each thing that is wrong has a line: where, whether the row was skipped or used in part, why, the field, the value as
/// found, what to do. Then each product has one line: retired, added, changed or unchanged.
/// </remarks>
public static class ReportCsv
{
    private const string Header = "row,what,reason,file,line,field,value,advice,id";

    /// <summary>Writes a report.</summary>
    /// <param name="writer">Where to; a file should begin with a byte order mark, by which spreadsheets know UTF-8.</param>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        TextWriter writer,
        ImportReport report,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        await WriteAsync(writer, [Header], cancellationToken);
        await WriteAsync(
            writer,
            report.Skipped.SelectMany(row => Lines(row, "skipped")),
            cancellationToken
        );
        await WriteAsync(
            writer,
            report.Partial.SelectMany(row => Lines(row, "used in part")),
            cancellationToken
        );
        await WriteAsync(
            writer,
            report.RetiredIds.Select(id => $",retired,,,,,,,{Cell(id)}"),
            cancellationToken
        );
        await WriteAsync(writer, report.Products.Select(Line), cancellationToken);
    }

    private static async Task WriteAsync(
        TextWriter writer,
        IEnumerable<string> lines,
        CancellationToken cancellationToken
    )
    {
        foreach (string line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteAsync($"{line}\n");
        }
    }

    private static IEnumerable<string> Lines(SkippedRow row, string what)
    {
        foreach (RowNote note in row.Notes.Count > 0 ? row.Notes : [new RowNote(row.Reason)])
        {
            yield return string.Join(
                ',',
                Cell(row.Where),
                what,
                Cell(note.Reason),
                Cell(row.File),
                row.Line?.ToString(CultureInfo.InvariantCulture),
                Cell(note.Field),
                Cell(note.Value),
                Cell(note.Advice),
                Cell(row.Id)
            );
        }
    }

    private static string Line(ReportedProduct product) =>
        string.Join(
            ',',
            "",
            product.Write switch
            {
                ProductWrite.Added => "added",
                ProductWrite.Changed => "changed",
                _ => "unchanged",
            },
            "",
            Cell(product.File),
            product.Line?.ToString(CultureInfo.InvariantCulture),
            "",
            "",
            "",
            Cell(product.Id)
        );

    // Spreadsheets run what begins like a formula, quotes or not; an apostrophe makes it text.
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }
        string plain = PlainText.Of(text);
        string safe = plain.TrimStart()
            is ['=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠', ..]
            ? $"'{plain}"
            : plain;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
