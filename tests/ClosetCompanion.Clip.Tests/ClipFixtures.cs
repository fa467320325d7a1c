namespace ClosetCompanion.Clip.Tests;

/// <summary>The golden values made with OpenAI's reference code, which lie beside the repository.</summary>
internal static class ClipFixtures
{
    private const string SolutionFile = "ClosetCompanion.slnx";

    /// <summary>The path of a golden file or folder; skips the test where the shared data is absent.</summary>
    public static string Path(params string[] parts)
    {
        var path = TryPath(parts);
        if (path is null)
        {
            Assert.Skip(
                $"'{Full(parts)}' is not there; name the folder of shared data in CLOSET_SHARED."
            );
        }

        return path;
    }

    /// <summary>The path of a golden file or folder, or null where it is absent.</summary>
    public static string? TryPath(params string[] parts) =>
        System.IO.Path.Exists(Full(parts)) ? Full(parts) : null;

    private static string Full(string[] parts)
    {
        var shared =
            Environment.GetEnvironmentVariable("CLOSET_SHARED")
            ?? System.IO.Path.Combine(RepositoryRoot(), "..", "shared");
        return System.IO.Path.Combine([shared, "fixtures", "clip", .. parts]);
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
