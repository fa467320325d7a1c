using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Importing;

/// <summary>Writes what an import did.</summary>
internal static class ImportOutput
{
    private const int RowsShown = 20;

    public static void Write(Terminal terminal, string catalogue, ImportReport report, bool dryRun)
    {
        terminal.Out.WriteLine(
            $"{catalogue}: {report.Added:N0} added, {report.Changed:N0} changed, {report.Unchanged:N0} unchanged, "
                + $"{report.Retired:N0} retired, {report.Skipped.Count:N0} skipped"
                + (report.Partial.Count > 0 ? $", {report.Partial.Count:N0} used in part" : "")
        );
        foreach (var note in report.Notes)
        {
            terminal.Out.WriteLine($"  {note}");
        }
        if (dryRun)
        {
            terminal.Out.WriteLine(
                "That is what an import would do; nothing was written. Whether each picture can be decoded shows only then."
            );
        }
        if (report.RetiredIds.Count > 0)
        {
            var more = report.RetiredIds.Count - RowsShown;
            terminal.Out.WriteLine(
                $"  retired: {string.Join(", ", report.RetiredIds.Take(RowsShown).Select(PlainText.Of))}"
                    + (more > 0 ? $" and {more:N0} more" : "")
            );
        }
        WriteRows(terminal, report.Skipped);
        WriteRows(terminal, report.Partial);
    }

    /// <summary>Lists the formats that are recognised without a switch.</summary>
    public static void WriteFormats(Terminal terminal, bool json)
    {
        if (json)
        {
            terminal.WriteJson(ProductSources.Formats);
            return;
        }
        foreach (var format in ProductSources.Formats)
        {
            terminal.Out.WriteLine(format.Name);
            terminal.Out.WriteLine($"    {format.KnownBy}");
        }
    }

    private static void WriteRows(Terminal terminal, IReadOnlyList<SkippedRow> rows)
    {
        foreach (var row in rows.Take(RowsShown))
        {
            terminal.Out.WriteLine($"  {row.Where}: {row.Reason}");
        }
        if (rows.Count > RowsShown)
        {
            terminal.Out.WriteLine(
                $"  and {rows.Count - RowsShown:N0} more (--json lists all, --report FILE writes them into a file)"
            );
        }
    }
}
