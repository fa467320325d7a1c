using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Reporting;
using ClosetCompanion.Files;

namespace ClosetCompanion.Cli.Commands.Importing;

/// <summary>Writes the report of an import into a CSV file.</summary>
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

    /// <summary>Writes it whole or not at all.</summary>
    public static Task WriteAsync(
        string path,
        ImportReport report,
        CancellationToken cancellationToken
    ) =>
        WholeFile.WriteAsync(
            path,
            async (stream, token) =>
            {
                await using var writer = new StreamWriter(
                    stream,
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                    leaveOpen: true
                );
                await ReportCsv.WriteAsync(writer, report, token);
            },
            cancellationToken
        );
}
