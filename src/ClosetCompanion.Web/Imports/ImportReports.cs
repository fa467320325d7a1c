using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Reporting;
using ClosetCompanion.Files;
using ClosetCompanion.Web.Arguments;

namespace ClosetCompanion.Web.Imports;

/// <summary>
/// Keeps the whole reports of imports as CSV files: one of a large catalogue has a line for each of its products, which is
/// too much for the memory of a server.
/// </summary>
internal sealed class ImportReports(ServeOptions options)
{
    /// <summary>The folder of the reports.</summary>
    public static string FolderOf(string dataFolder) => Path.Combine(dataFolder, "reports");

    /// <summary>Writes the report of an import.</summary>
    public async Task KeepAsync(string id, ImportReport report, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(FolderOf(options.DataFolder));
        await WholeFile.WriteAsync(
            PathOf(id),
            async (stream, token) =>
            {
                await using var writer = new StreamWriter(
                    stream,
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                    leaveOpen: true
                );
                await ReportCsv.WriteAsync(writer, report, token);
            },
            cancellationToken,
            Durability.ProcessEnd
        );
    }

    /// <summary>Opens the report of an import; null when there is none.</summary>
    public Stream? Open(string id) => File.Exists(PathOf(id)) ? File.OpenRead(PathOf(id)) : null;

    /// <summary>Removes the report of an import.</summary>
    public void Remove(string id) => File.Delete(PathOf(id));

    // Ids are the server's own; an id of a request is looked up among them first.
    private string PathOf(string id) => Path.Combine(FolderOf(options.DataFolder), $"{id}.csv");
}
