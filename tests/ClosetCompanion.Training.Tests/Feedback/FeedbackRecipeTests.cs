using System.Text.Json;
using ClosetCompanion.Training.Feedback;
using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Tests.Feedback;

public sealed class FeedbackRecipeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_recipe_that_comes_along_is_the_default()
    {
        var path = Path.Combine(FashionSet.RepositoryRoot(), "recipes", "feedback.json");
        var read = await FeedbackRecipe.ReadAsync(path, Token);
        JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(new FeedbackRecipe()));
    }

    [Theory]
    [InlineData("""{"steps": [30, 10]}""", "steps must rise")]
    [InlineData("""{"penalties": []}""", "penalties must be")]
    [InlineData("""{"eta": -1}""", "eta must be")]
    [InlineData("""{"etta": 1}""", "etta")]
    public async Task A_recipe_that_makes_no_sense_is_refused(string json, string problem)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, json, Token);
            (
                await Should.ThrowAsync<RecipeException>(() =>
                    FeedbackRecipe.ReadAsync(path, Token)
                )
            ).Message.ShouldContain(problem);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
