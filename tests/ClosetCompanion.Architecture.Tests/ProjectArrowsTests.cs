using System.Xml.Linq;

namespace ClosetCompanion.Architecture.Tests;

public sealed class ProjectArrowsTests
{
    /// <summary>Which projects each may reference; see docs/architecture.md.</summary>
    private static readonly Dictionary<string, string[]> _allowed = new(StringComparer.Ordinal)
    {
        ["Files"] = [],
        ["Clip"] = ["Files"],
        ["Catalog"] = ["Files"],
        ["Catalog.Postgres"] = ["Files", "Catalog"],
        ["SampleCloset"] = ["Files", "Catalog"],
        ["Search"] = ["Files", "Clip", "Catalog", "Catalog.Postgres"],
        ["Evaluation"] = ["Files", "Clip", "Catalog", "Search"],
        ["Training"] = ["Files", "Clip", "Catalog", "Evaluation"],
        ["Cli"] = ["Files", "Clip", "Catalog", "Search", "Evaluation", "SampleCloset"],
        ["Web"] = ["Files", "Clip", "Catalog", "Search", "Evaluation", "SampleCloset"],
    };

    public static TheoryData<string> ProductProjects() =>
        [
            .. Repository.Projects.Where(path =>
                path.Contains("/src/", StringComparison.Ordinal)
                || path.Contains("/samples/", StringComparison.Ordinal)
            ),
        ];

    [Theory]
    [MemberData(nameof(ProductProjects))]
    public void References_only_what_the_design_allows(string project)
    {
        _allowed.ShouldContainKey(Repository.ShortName(project));
        Repository
            .ProjectReferences(project)
            .ShouldBeSubsetOf(_allowed[Repository.ShortName(project)]);
    }

    [Fact]
    public void Only_training_references_libtorch() =>
        Repository
            .Projects.Where(project =>
                Repository
                    .PackageReferences(project)
                    .Any(package => package.Contains("torch", StringComparison.OrdinalIgnoreCase))
            )
            .Select(Repository.ShortName)
            .ShouldBe(["Training"]);

    [Fact]
    public void Only_the_tests_of_training_reference_training() =>
        Repository
            .Projects.Where(project => Repository.ProjectReferences(project).Contains("Training"))
            .Select(Repository.ShortName)
            .ShouldBe(["Training.Tests"]);

    [Fact]
    public void Every_product_project_has_tests_of_the_same_name() =>
        ProductProjects()
            .Select(project => $"{Repository.ShortName(project.Data)}.Tests")
            .ShouldBeSubsetOf(Repository.Projects.Select(Repository.ShortName));

    [Fact]
    public void Every_project_is_part_of_the_solution()
    {
        var listed = XDocument
            .Load(Path.Combine(Repository.Root, "ClosetCompanion.slnx"))
            .Descendants("Project")
            .Select(project => Path.Combine(Repository.Root, project.Attribute("Path")!.Value));
        Repository
            .Projects.Select(Path.GetFullPath)
            .ShouldBe(listed.Select(Path.GetFullPath), ignoreOrder: true);
    }

    [Fact]
    public void Package_versions_stand_in_one_place() =>
        Repository
            .Projects.Where(project =>
                XDocument
                    .Load(project)
                    .Descendants("PackageReference")
                    .Any(item => item.Attribute("Version") is not null)
            )
            .ShouldBeEmpty();
}
