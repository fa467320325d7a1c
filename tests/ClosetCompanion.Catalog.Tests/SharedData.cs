namespace ClosetCompanion.Catalog.Tests;

/// <summary>The data beside the repository, which not everybody has.</summary>
internal static class SharedData
{
    /// <summary>The path of a file there; the test is skipped where it is absent.</summary>
    public static string Require(string name)
    {
        string? shared = Environment.GetEnvironmentVariable("CLOSET_SHARED") ?? BesideRepository();
        string path = Path.Combine(shared ?? "shared", name);
        if (!File.Exists(path))
        {
            Assert.Skip($"{name} is not there; set CLOSET_SHARED to the folder that holds it.");
        }
        return path;
    }

    private static string? BesideRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (
            folder is not null
            && !File.Exists(Path.Combine(folder.FullName, "ClosetCompanion.slnx"))
        )
        {
            folder = folder.Parent;
        }
        return folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
    }
}
