namespace ClosetCompanion.Clip.Tests;

/// <summary>The golden values made with OpenAI's reference code, which lie beside the repository.</summary>
internal static class ClipFixtures
{
    private const string SolutionFile = "ClosetCompanion.slnx";

    /// <summary>The path of a golden file or folder; skips the test where the shared data is absent.</summary>
    public static string Path(params string[] parts)
    {
        var shared =
            Environment.GetEnvironmentVariable("CLOSET_SHARED")
            ?? System.IO.Path.Combine(RepositoryRoot(), "..", "shared");
        var path = System.IO.Path.Combine([shared, "fixtures", "clip", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Skip($"'{path}' is not there; name the folder of shared data in CLOSET_SHARED.");
        }

        return path;
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, SolutionFile)))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? AppContext.BaseDirectory;
    }
}
