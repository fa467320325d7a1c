using System.Globalization;

namespace ClosetCompanion.Architecture.Tests;

/// <summary>How a project looks from afar.</summary>
/// <param name="Name">The project.</param>
/// <param name="Files">Its source files.</param>
/// <param name="Median">Lines of the file in the middle.</param>
/// <param name="Longest">Lines of the longest file.</param>
/// <param name="LongestName">The longest file.</param>
/// <param name="Documentation">Documentation comments as a share of all lines, 0 to 1.</param>
/// <param name="TwoWayPairs">Pairs of folders that refer to each other.</param>
internal sealed record ProjectFigures(
    string Name,
    int Files,
    int Median,
    int Longest,
    string LongestName,
    double Documentation,
    int TwoWayPairs
)
{
    public static ProjectFigures Of(string projectFile)
    {
        var files = FolderReferences
            .Sources(Path.GetDirectoryName(projectFile)!)
            .Select(path => (Name: Path.GetFileName(path), Lines: File.ReadAllLines(path)))
            .OrderBy(file => file.Lines.Length)
            .ToList();
        var lines = files.SelectMany(file => file.Lines).ToList();
        return new ProjectFigures(
            Repository.ShortName(projectFile),
            files.Count,
            files[files.Count / 2].Lines.Length,
            files[^1].Lines.Length,
            files[^1].Name,
            (double)
                lines.Count(line => line.TrimStart().StartsWith("///", StringComparison.Ordinal))
                / lines.Count,
            FolderReferences.TwoWay(projectFile).Count()
        );
    }

    /// <summary>A row of a table in Markdown.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name} | {Files} | {Median} | {Longest} ({LongestName}) | {Documentation:P0} | {TwoWayPairs} |"
        );
}
