using System.Text.Json;

namespace ClosetCompanion.Architecture.Tests;

public sealed class NoticeTests
{
    [Fact]
    public void Names_every_package_that_is_restored()
    {
        var named = File.ReadAllLines(Path.Combine(Repository.Root, "NOTICE"))
            .Select(line => line.Trim().Split(' ')[0]);
        RestoredPackages().Except(named, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    private static IEnumerable<string> RestoredPackages() =>
        Repository
            .Projects.Select(project =>
                Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")
            )
            .SelectMany(lockFile =>
                JsonDocument
                    .Parse(File.ReadAllText(lockFile))
                    .RootElement.GetProperty("dependencies")
                    .EnumerateObject()
                    .SelectMany(target => target.Value.EnumerateObject())
                    .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                    .Select(package => package.Name)
            )
            .Distinct();
}
