namespace ClosetCompanion.Architecture.Tests;

/// <summary>A method can be read on one screen.</summary>
public sealed class MethodLengthTests
{
    private const int MostLines = 60;

    public static TheoryData<string> Projects() => ProjectArrowsTests.ProductProjects();

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_method_is_longer_than_a_screen(string project) =>
        LongMembers.In(project, MostLines).ShouldBeEmpty();
}
