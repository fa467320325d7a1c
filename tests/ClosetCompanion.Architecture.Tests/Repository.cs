using System.Xml.Linq;

namespace ClosetCompanion.Architecture.Tests;

/// <summary>The project files of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Projects =>
        Directory
            .EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal));

    public static string ShortName(string projectFile) =>
        Path.GetFileNameWithoutExtension(projectFile)
            .Replace("ClosetCompanion.", "", StringComparison.Ordinal);

    public static IEnumerable<string> ProjectReferences(string projectFile) =>
        Values(projectFile, "ProjectReference").Select(ShortName);

    public static IEnumerable<string> PackageReferences(string projectFile) =>
        Values(projectFile, "PackageReference");

    private static IEnumerable<string> Values(string projectFile, string element) =>
        XDocument
            .Load(projectFile)
            .Descendants(element)
            .Select(item => item.Attribute("Include")!.Value);

    private static string FindRoot()
    {
        if (Environment.GetEnvironmentVariable("CLOSET_REPOSITORY") is { Length: > 0 } other)
        {
            return other;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null
            && !File.Exists(Path.Combine(folder.FullName, "ClosetCompanion.slnx"))
        )
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
