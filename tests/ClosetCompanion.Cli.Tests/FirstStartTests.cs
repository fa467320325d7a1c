using System.Text.Json;

namespace ClosetCompanion.Cli.Tests;

/// <summary>What a fresh clone does: the model that comes with the program on the sample closet.</summary>
[Collection(SampleClosetTests.Name)]
public sealed class FirstStartTests(SampleClosetStore store)
{
    [Fact]
    public async Task A_first_search_makes_the_sample_closet_and_finds_what_was_asked_for()
    {
        ShouldHaveFound(store.FirstSearch, "Handbags", "Black");
        ShouldHaveFound(await store.SearchAsync("yellow t-shirt"), "Tshirts", "Yellow");
        ShouldHaveFound(await store.SearchAsync("running shoes"), "Sports Shoes", null);
        ShouldHaveFound(await store.SearchAsync("watches for men"), "Watches", null);
    }

    private static void ShouldHaveFound(ClosetRun run, string kind, string? colour)
    {
        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Out);
        var first = answer.RootElement.GetProperty("hits")[0];
        first.GetProperty("kind").GetString().ShouldBe(kind);
        (colour is null || first.GetProperty("colour").GetString() == colour).ShouldBeTrue();
    }
}
