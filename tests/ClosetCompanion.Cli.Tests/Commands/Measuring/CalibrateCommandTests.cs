using System.Text.Json;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Measuring;

public sealed class CalibrateCommandTests
{
    [Fact]
    public async Task Keeps_a_calibration_with_the_model_and_says_how_good_it_is()
    {
        await using var workplace = await FilledAsync();

        var run = await ClosetRun.InAsync(workplace, "calibrate", "--json");
        var told = await ClosetRun.InAsync(workplace, "calibrate", "--catalogue", "colours");

        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Out);
        answer.RootElement.GetProperty("nonsenseFlagged").GetDouble().ShouldBeInRange(0, 1);
        answer.RootElement.GetProperty("realFlagged").GetDouble().ShouldBeInRange(0, 1);
        told.Out.ShouldContain("model.json");
        told.Out.ShouldContain("aim: at least 95 %");
        var manifest = await ModelManifestJson.ReadAsync(
            workplace.ModelFolder,
            TestContext.Current.CancellationToken
        );
        manifest.Calibration!.Catalogue.ShouldBe("colours");
    }

    [Fact]
    public async Task A_search_for_nonsense_says_that_nothing_is_close()
    {
        await using var workplace = await FilledAsync();
        var manifest = await ModelManifestJson.ReadAsync(
            workplace.ModelFolder,
            TestContext.Current.CancellationToken
        );
        await ModelManifestJson.WriteAsync(
            workplace.ModelFolder,
            manifest with
            {
                Calibration = new ScoreCalibration
                {
                    Weights = new Dictionary<string, double> { ["catalogueWords"] = 1 },
                    Bias = 0,
                    Threshold = 0.5,
                },
            },
            TestContext.Current.CancellationToken
        );

        var real = await ClosetRun.InAsync(workplace, "search", "red", "shirt", "--json");
        var nonsense = await ClosetRun.InAsync(workplace, "search", "zxqv", "wvvk", "--json");
        var table = await ClosetRun.InAsync(workplace, "search", "zxqv", "wvvk");

        IsClose(real).ShouldBeTrue();
        IsClose(nonsense).ShouldBeFalse();
        table.Out.ShouldContain("Nothing here is close");

        static bool IsClose(ClosetRun run)
        {
            using var answer = JsonDocument.Parse(run.Out);
            return answer.RootElement.GetProperty("closeEnough").GetBoolean();
        }
    }

    private static async Task<Workplace> FilledAsync()
    {
        var workplace = await Workplace.CreateAsync();
        await using (await workplace.OpenAsync(ColourSource.OfFive())) { }
        return workplace;
    }
}
