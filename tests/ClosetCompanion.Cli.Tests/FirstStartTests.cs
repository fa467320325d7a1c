using System.Text.Json;

namespace ClosetCompanion.Cli.Tests;

/// <summary>What a fresh clone does: the model that comes with the program on the sample closet.</summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("closet-first-start-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_first_search_makes_the_sample_closet_and_finds_what_was_asked_for()
    {
        await ShouldFindAsync("black handbag", "Handbags", "Black");
        await ShouldFindAsync("yellow t-shirt", "Tshirts", "Yellow");
        await ShouldFindAsync("running shoes", "Sports Shoes", null);
        await ShouldFindAsync("watches for men", "Watches", null);
    }

    private async Task ShouldFindAsync(string query, string kind, string? colour)
    {
        var run = await ClosetRun.OfAsync(
            "search",
            query,
            "--json",
            "--top",
            "1",
            "--data",
            folder.FullName
        );

        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Out);
        var first = answer.RootElement.GetProperty("hits")[0];
        first.GetProperty("kind").GetString().ShouldBe(kind);
        (colour is null || first.GetProperty("colour").GetString() == colour).ShouldBeTrue();
    }
}
