namespace ClosetCompanion.Architecture.Tests;

/// <summary>
/// Folders are features, and of two features at most one knows the other. The pairs below were there when this test was
/// written; none may be added, and one that is gone is taken off the list.
/// </summary>
public sealed class FolderReferencesTests
{
    private static readonly Dictionary<string, string[]> _stillThere = new(StringComparer.Ordinal)
    {
        ["Clip"] =
        [
            "(project) and Encoders",
            "(project) and Models",
            "(project) and Tokenization",
            "Conversion and Models",
        ],
        ["SampleCloset"] = ["Drawing and Drawing/Patterns"],
        ["Training"] =
        [
            "Data and Data/Grounds",
            "Data and Photos",
            "Data and Runs",
            "Data/Grounds and Runs",
            "Export and Towers",
            "Export and Towers/Clip",
            "Measuring and Runs",
            "Native and Runs",
            "Photos and Runs",
            "Recipes and Towers",
            "Towers and Towers/Clip",
        ],
    };

    public static TheoryData<string> Projects() => ProjectArrowsTests.ProductProjects();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Of_two_folders_at_most_one_knows_the_other(string project) =>
        FolderReferences
            .TwoWay(project)
            .ShouldBe(_stillThere.GetValueOrDefault(Repository.ShortName(project), []));
}
