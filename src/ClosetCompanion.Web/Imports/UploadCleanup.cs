using ClosetCompanion.Web.Arguments;
using ClosetCompanion.Web.Pictures;

namespace ClosetCompanion.Web.Imports;

/// <summary>Removes at the start the unfinished files of a server that was killed.</summary>
internal sealed class UploadCleanup(ServeOptions options, TimeProvider time) : IHostedService
{
    // Another server may use the same folder. A file that was not touched for a day is abandoned.
    private static readonly TimeSpan _old = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        string[] folders =
        [
            UploadReceiver.FolderOf(options.DataFolder),
            ImportReports.FolderOf(options.DataFolder),
            PictureVariants.IncomingFolder(options.DataFolder),
        ];
        foreach (var folder in folders.Where(Directory.Exists))
        {
            try
            {
                Clean(new DirectoryInfo(folder));
            }
            catch (Exception exception)
                when (exception is IOException or UnauthorizedAccessException)
            {
                // Files that cannot be removed do not stop the start.
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Clean(DirectoryInfo folder)
    {
        var oldest = time.GetUtcNow() - _old;
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.LastWriteTimeUtc < oldest.UtcDateTime)
            {
                if (entry is DirectoryInfo inner)
                {
                    inner.Delete(recursive: true);
                }
                else
                {
                    entry.Delete();
                }
            }
        }
    }
}
