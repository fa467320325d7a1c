using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Reporting;
using ClosetCompanion.Files;
using ClosetCompanion.Web.Arguments;

namespace ClosetCompanion.Web.Imports;

/// <summary>
/// Writes the whole reports of imports as CSV files: one of a large catalogue has a line for each of its products, which is
/// too much for the memory of a server. The store takes them from there.
/// </summary>
internal sealed class ImportReports(ServeOptions options)
{
    /// <summary>The folder of the reports.</summary>
    public static string FolderOf(string dataFolder) => Path.Combine(dataFolder, "reports");

    /// <summary>Writes the report of an import.</summary>
    /// <returns>Where it lies.</returns>
    public async Task<string> WriteAsync(
        string id,
        ImportReport report,
        CancellationToken cancellationToken
    )
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
        return PathOf(id);
    }

    /// <summary>Removes it, unless the store has taken it.</summary>
    public void Remove(string id)
    {
        if (File.Exists(PathOf(id)))
        {
            File.Delete(PathOf(id));
        }
    }

    private string PathOf(string id) => Path.Combine(FolderOf(options.DataFolder), $"{id}.csv");
}
