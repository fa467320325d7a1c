using ClosetCompanion.Files;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>A store with the painted closet, as the first start leaves it. It is made once and copied for each app.</summary>
internal static class PreparedStore
{
    private static readonly Lazy<Task<TemporaryFolder>> _made = new(MakeAsync);

    /// <summary>Copies the store into a folder that is not there yet.</summary>
    public static async Task CopyAsync(string folder) => Copy((await _made.Value).Path, folder);

    private static async Task<TemporaryFolder> MakeAsync()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        await using var app = new FirstApp(folder.Path);
        await app.InitializeAsync();
        await app.ReadyAsync(CancellationToken.None);
        return folder;
    }

    private static void Copy(string from, string to)
    {
        OwnerOnly.MakeFolder(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var copy = Path.Combine(to, entry.Name);
            if (entry is FileInfo file)
            {
                file.CopyTo(copy);
            }
            else
            {
                Copy(entry.FullName, copy);
            }
        }
    }

    private sealed class FirstApp(string kept) : ClosetApp(Task.CompletedTask)
    {
        protected override void Leave()
        {
            Copy(DataFolder, kept);
            // Each app makes its own.
            Directory.Delete(Path.Combine(kept, "keys"), recursive: true);
            File.Delete(Path.Combine(kept, "first-run-token"));
        }
    }
}
