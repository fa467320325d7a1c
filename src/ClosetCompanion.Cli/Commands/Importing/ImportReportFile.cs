using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Files;

namespace ClosetCompanion.Cli.Commands.Importing;

/// <summary>Writes the rows that an import could not use, or not all of, into a CSV file.</summary>
internal static class ImportReportFile
{
    /// <summary>Refuses a path that no file can be written to, before an import begins that takes long.</summary>
    /// <exception cref="IOException">There is no such folder, or a folder of this name.</exception>
    public static void CheckPath(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder))
        {
            throw new IOException($"There is no folder {folder} for the report.");
        }
        if (Directory.Exists(path))
        {
            throw new IOException($"{path} is a folder; name the file that the report is to be.");
        }
    }

    /// <summary>Writes a line for each thing that is wrong: where, whether the row was skipped or used in part, why, what to do.</summary>
    public static async Task WriteAsync(
        string path,
        ImportReport report,
        CancellationToken cancellationToken
    )
    {
        var text = new StringBuilder("row,what,reason,file,line,field,value,advice\n");
        Add(report.Skipped, "skipped");
        Add(report.Partial, "used in part");
        await WholeFile.WriteTextAsync(path, text.ToString(), cancellationToken);

        void Add(IReadOnlyList<SkippedRow> rows, string what)
        {
            foreach (var row in rows)
            {
                foreach (var note in row.Notes.Count > 0 ? row.Notes : [new RowNote(row.Reason)])
                {
                    text.AppendJoin(
                            ',',
                            Quoted(row.Where),
                            what,
                            Quoted(note.Reason),
                            Quoted(row.File),
                            row.Line,
                            Quoted(note.Field),
                            Quoted(note.Value),
                            Quoted(note.Advice)
                        )
                        .Append('\n');
                }
            }
        }
    }

    // Spreadsheets run what begins like a formula, quotes or not; an apostrophe makes it text.
    private static string Quoted(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }
        var safe = text.TrimStart()
            is [
                '='
                or '+'
                or '-'
                or '@'
                or '|'
                or '%'
                or '\uFF1D'
                or '\uFF0B'
                or '\uFF0D'
                or '\uFF20',
                ..,
            ]
            ? $"'{text}"
            : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
