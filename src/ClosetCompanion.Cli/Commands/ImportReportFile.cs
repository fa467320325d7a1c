using System.Text;
using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Cli.Commands;

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

    /// <summary>Writes a line for each row: where it stands, whether it was skipped or used in part, and why.</summary>
    public static async Task WriteAsync(
        string path,
        ImportReport report,
        CancellationToken cancellationToken
    )
    {
        var text = new StringBuilder("row,what,reason\n");
        Add(report.Skipped, "skipped");
        Add(report.Partial, "used in part");
        var partial = $"{Path.GetFullPath(path)}.{Path.GetRandomFileName()}.partial";
        try
        {
            await File.WriteAllTextAsync(partial, text.ToString(), cancellationToken);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        void Add(IReadOnlyList<SkippedRow> rows, string what)
        {
            foreach (var row in rows)
            {
                text.Append($"{Quoted(row.Where)},{what},{Quoted(row.Reason)}\n");
            }
        }
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
