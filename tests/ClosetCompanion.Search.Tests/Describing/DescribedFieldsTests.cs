using ClosetCompanion.Catalog;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;
using static ClosetCompanion.Search.Tests.SearchAnswers;

namespace ClosetCompanion.Search.Tests.Describing;

/// <summary>What pictures show stands in for what a table does not say.</summary>
public sealed class DescribedFieldsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_product_without_a_colour_is_filtered_by_what_its_picture_shows()
    {
        await using var workplace = await Workplace.CreateAsync();
        await CalibrateAsync(workplace, scale: 50);
        await using var companion = await workplace.OpenAsync(Photos());

        (await FindAsync(companion, Filtered("colour", "Red"))).ShouldBe(["1"]);
        (await FindAsync(companion, Filtered("colour", "Crimson"))).ShouldBe(["3"]);
    }

    [Fact]
    public async Task What_is_not_likely_is_not_said()
    {
        await using var workplace = await Workplace.CreateAsync();
        await CalibrateAsync(workplace, scale: 1);
        await using var companion = await workplace.OpenAsync(Photos());

        (await FindAsync(companion, Filtered("colour", "Red"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_model_whose_probabilities_nobody_calibrated_says_nothing()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Photos());

        (await FindAsync(companion, Filtered("colour", "Red"))).ShouldBeEmpty();
    }

    // Two of which nobody says the colour, and one of which somebody does.
    private static ColourSource Photos() =>
        new ColourSource()
            .Add(new Product { Id = "1", Title = "IMG 1" }, ColourSource.Picture(255, 0, 0))
            .Add(new Product { Id = "2", Title = "IMG 2" }, ColourSource.Picture(0, 0, 255))
            .Add(
                new Product
                {
                    Id = "3",
                    Title = "IMG 3",
                    Colour = "Crimson",
                },
                ColourSource.Picture(250, 0, 0)
            );

    private static SearchQuery Filtered(string field, string value) =>
        new() { Filters = [new SearchFilter(field, value)] };

    private static Task CalibrateAsync(Workplace workplace, double scale) =>
        ModelManifestJson.WriteAsync(
            workplace.ModelFolder,
            ModelManifestJson.Read(workplace.ModelFolder) with
            {
                AttributeScales = new Dictionary<string, double>
                {
                    ["colour"] = scale,
                    ["kind"] = 1,
                    ["for"] = 1,
                    ["pattern"] = 1,
                },
            },
            Cancellation
        );
}
