using System.IO.Compression;
using ClosetCompanion.Catalog.Import.Files;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Refuses workbooks that would fill the memory: small archives that unpack to very much.</summary>
/// <remarks>Sheets are read row by row; the table of texts, which all sheets share, is held in memory as a whole.</remarks>
internal static class WorkbookLimits
{
    private const long LongestTexts = 128L * 1024 * 1024;
    private const long LongestSheet = 4L * 1024 * 1024 * 1024;
    private const int BufferBytes = 256 * 1024;

    /// <returns>The cells whose formula failed.</returns>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="stream">The workbook; it is at its beginning again afterwards.</param>
    /// <exception cref="CatalogException">It unpacks to too much.</exception>
    /// <exception cref="InvalidDataException">It has too many files in it.</exception>
    public static WorkbookErrors Check(string name, Stream stream)
    {
        if (stream.ReadByte() != 'P' || stream.ReadByte() != 'K')
        {
            stream.Position = 0;
            return new WorkbookErrors();
        }
        WorkbookErrors errors;
        ZipEntryLimit.Check(stream);
        stream.Position = 0;
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                bool isSheet = entry.FullName.Contains("worksheets/", StringComparison.Ordinal);
                bool isRead = isSheet || entry.FullName.StartsWith("xl/", StringComparison.Ordinal);
                bool isMedia = entry.FullName.Contains("/media/", StringComparison.Ordinal);
                long most = isSheet ? LongestSheet : LongestTexts;
                if (
                    isRead
                    && !isMedia
                    && (entry.Length > most || (!isSheet && IsLonger(entry, most)))
                )
                {
                    throw new CatalogException(
                        $"{name} unpacks to more than {most:N0} bytes. Save the table as CSV."
                    );
                }
            }
            errors = WorkbookErrors.Read(archive);
        }
        stream.Position = 0;
        return errors;
    }

    // The length that an archive states may be a lie.
    private static bool IsLonger(ZipArchiveEntry entry, long most)
    {
        var buffer = new byte[BufferBytes];
        using Stream unpacked = entry.Open();
        long length = 0;
        int read;
        while ((read = unpacked.Read(buffer)) > 0)
        {
            length += read;
            if (length > most)
            {
                return true;
            }
        }
        return false;
    }
}
