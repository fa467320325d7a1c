namespace ClosetCompanion.Architecture.Tests;

/// <summary>Which folders of a project refer to each other.</summary>
internal static class FolderReferences
{
    private static readonly string[] _notOurs = ["bin", "obj", "wwwroot", "Migrations"];

    /// <summary>The pairs of folders that refer to each other in both ways, each as <c>first and second</c>.</summary>
    public static IEnumerable<string> TwoWay(string projectFile)
    {
        var references = Find(projectFile);
        return references
            .Where(reference =>
                string.CompareOrdinal(reference.From, reference.To) < 0
                && references.Contains((reference.To, reference.From))
            )
            .Select(pair => $"{Name(pair.From)} and {Name(pair.To)}")
            .Order(StringComparer.Ordinal);
    }

    private static HashSet<(string From, string To)> Find(string projectFile)
    {
        var home = Path.GetDirectoryName(projectFile)!;
        var files = Sources(home).Select(path => SourceFile.Read(home, path)).ToList();
        var declared = files
            .GroupBy(file => file.Folder, StringComparer.Ordinal)
            .ToDictionary(
                folder => folder.Key,
                folder => folder.SelectMany(file => file.Declared).ToHashSet(),
                StringComparer.Ordinal
            );
        return
        [
            .. from file in files
            from folder in declared
            where folder.Key != file.Folder && file.Sees(folder.Key)
            where file.Used.Overlaps(folder.Value.Except(declared[file.Folder]))
            select (file.Folder, folder.Key),
        ];
    }

    /// <summary>The source files of a project.</summary>
    public static IEnumerable<string> Sources(string home) =>
        Directory
            .EnumerateFiles(home, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor")
            .Where(path => Path.GetFileName(path) != "_Imports.razor")
            .Where(path => !Path.GetRelativePath(home, path).Split('/').Intersect(_notOurs).Any());

    private static string Name(string folder) => folder.Length == 0 ? "(project)" : folder;
}
