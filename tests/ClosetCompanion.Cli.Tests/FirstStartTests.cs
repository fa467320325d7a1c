using System.Text.Json;

namespace ClosetCompanion.Cli.Tests;

/// <summary>What a fresh clone does: the model that comes with the program on the sample closet.</summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("closet-first-start-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("yellow t-shirt", "Tshirts", "Yellow")]
    [InlineData("black handbag", "Handbags", "Black")]
    [InlineData("running shoes", "Sports Shoes", null)]
    [InlineData("watches for men", "Watches", null)]
    public async Task Finds_the_sample_product_that_was_asked_for(
        string query,
        string kind,
        string? colour
    )
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
