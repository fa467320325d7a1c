namespace ClosetCompanion.Architecture.Tests;

/// <summary>Prints the figures of all projects; <c>CLOSET_REPOSITORY</c> names another checkout to look at.</summary>
public sealed class ProjectFiguresTests
{
    [Fact(Explicit = true)]
    public void Table()
    {
        Console.WriteLine("| project | files | median | longest | documentation | two-way pairs |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var project in ProjectArrowsTests.ProductProjects())
        {
            Console.WriteLine(ProjectFigures.Of(project.Data));
        }
    }
}
