namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>Files of the repository that tests compare with.</summary>
public static class Repository
{
    /// <summary>The full path of a file, named from the repository's root.</summary>
    public static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null
            && !File.Exists(Path.Combine(folder.FullName, "ClosetCompanion.slnx"))
        )
        {
            folder = folder.Parent;
        }

        return Path.Combine(
            folder.ShouldNotBeNull("the tests run outside the repository").FullName,
            file
        );
    }
}
