using ClosetCompanion.Catalog;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Calibration;

public sealed class CalibrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_calibration_nothing_is_said()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Eloquent());

        (await IsCloseAsync(companion, "red shirt")).ShouldBeNull();
    }

    [Fact]
    public async Task A_calibration_is_kept_with_the_model_and_judges_texts_from_then_on()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using (var companion = await workplace.OpenAsync(Eloquent()))
        {
            var result = await companion.CalibrateAsync(Scope.Public.Only("colours"), Cancellation);

            result.Path.ShouldBe(Path.Combine(workplace.ModelFolder, ModelManifest.FileName));
            result.Calibration.Catalogue.ShouldBe("colours");
            result.NonsenseFlagged.ShouldBeGreaterThan(0.95);
            result.RealFlagged.ShouldBeLessThan(0.03);
            result.Missed.Count.ShouldBe((int)Math.Round(100 * (1 - result.NonsenseFlagged)));
            result.Wronged.Count.ShouldBe((int)Math.Round(100 * result.RealFlagged));
            (await IsCloseAsync(companion, "red shirt")).ShouldBe(true);
        }

        await using var later = await workplace.OpenAsync();

        (await IsCloseAsync(later, "red shirt")).ShouldBe(true);
        (await IsCloseAsync(later, "zxqv wvvk")).ShouldBe(false);
        (
            await later.SearchAsync(
                new SearchQuery { Pictures = [ColourSource.Picture(255, 0, 0)] },
                Cancellation
            )
        ).CloseEnough.ShouldBeNull();
    }

    [Fact]
    public async Task Products_that_were_embedded_before_are_not_embedded_again_after_it()
    {
        await using var workplace = await Workplace.CreateAsync();
        string before;
        await using (var companion = await workplace.OpenAsync(Eloquent()))
        {
            before = companion.Model.Manifest.Hash;
            await companion.CalibrateAsync(Scope.Public, Cancellation);
        }

        await using var later = await workplace.OpenAsync();

        later.Model.Manifest.Hash.ShouldBe(before);
        later.Model.Manifest.Calibration.ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_kept_beside_the_store_when_the_model_cannot_be_written()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using (var companion = await workplace.OpenAsync(Eloquent()))
        {
            // Not even root can write where a folder is in the way.
            var manifest = Path.Combine(workplace.ModelFolder, ModelManifest.FileName);
            var text = await File.ReadAllTextAsync(manifest, Cancellation);
            File.Delete(manifest);
            Directory.CreateDirectory(Path.Combine(manifest, "in the way"));

            var result = await companion.CalibrateAsync(Scope.Public, Cancellation);

            Path.GetDirectoryName(result.Path).ShouldBe(workplace.DataFolder);
            Directory.Delete(manifest, recursive: true);
            await File.WriteAllTextAsync(manifest, text, Cancellation);
        }

        await using var later = await workplace.OpenAsync();

        (await IsCloseAsync(later, "red shirt")).ShouldBe(true);
    }

    [Fact]
    public async Task Says_when_there_is_nothing_to_calibrate_with()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync();

        (
            await Should.ThrowAsync<QueryException>(() =>
                companion.CalibrateAsync(Scope.Public, Cancellation)
            )
        ).Message.ShouldContain("import");
    }

    // Five shirts, and one that is described with all that people look for.
    private static ColourSource Eloquent() =>
        ColourSource
            .OfFive()
            .Add(
                new Product
                {
                    Id = "6",
                    Title = "Grey shirt",
                    Description = string.Join(
                        ' ',
                        CalibrationQueries.ForMaking.Real.Concat(
                            CalibrationQueries.ForMeasuring.Real
                        )
                    ),
                },
                ColourSource.Picture(128, 128, 128)
            );

    private static async Task<bool?> IsCloseAsync(Companion companion, string text) =>
        (await companion.SearchAsync(new SearchQuery { Texts = [text] }, Cancellation)).CloseEnough;
}
