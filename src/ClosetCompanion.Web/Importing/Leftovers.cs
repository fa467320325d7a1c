using ClosetCompanion.Web.Hosting;
using ClosetCompanion.Web.Pictures;

namespace ClosetCompanion.Web.Importing;

/// <summary>Removes, at the start, what a server that was killed left half-done.</summary>
internal sealed class Leftovers(ServeOptions options, TimeProvider time) : IHostedService
{
    // Another server may be at work in the same folder; what it has not touched for a day is nobody's.
    private static readonly TimeSpan Old = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        string[] folders =
        [
            UploadReceiver.FolderOf(options.DataFolder),
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
                // Leftovers keep nobody from starting.
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Clean(DirectoryInfo folder)
    {
        var oldest = time.GetUtcNow() - Old;
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
