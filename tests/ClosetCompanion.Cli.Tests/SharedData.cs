namespace ClosetCompanion.Cli.Tests;

/// <summary>The golden values, which lie beside the repository.</summary>
internal static class SharedData
{
    /// <summary>The path of a golden file or folder; the test is skipped where it is absent.</summary>
    public static string Golden(params string[] parts)
    {
        var shared =
            Environment.GetEnvironmentVariable("CLOSET_SHARED")
            ?? Path.Combine(RepositoryRoot(), "..", "shared");
        var path = Path.Combine([shared, "fixtures", .. parts]);
        if (!Path.Exists(path))
        {
            Assert.Skip($"'{path}' is not there; name the folder of shared data in CLOSET_SHARED.");
        }
        return path;
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "ClosetCompanion.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? AppContext.BaseDirectory;
    }
}
