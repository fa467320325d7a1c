using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Starting;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Embedding;

public sealed class ModelSwitchTests
{
    private const int Products = 150;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Searches_go_on_with_the_old_model_until_all_is_embedded_with_the_new_one()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Source());
        using var other = await OtherModelAsync(workplace);
        var found = 0;
        var listener = new EveryStep(async () =>
        {
            SqliteStore.ReadSetting(workplace.DataFolder, SettingNames.Model).ShouldBeNull();
            var query = new SearchQuery { Texts = [new QueryText("red")], Top = 5 };
            found += (await companion.SearchAsync(query, Cancellation)).Hits.Count;
        });

        var report = await ModelSwitch.RunAsync(
            companion.Store,
            other,
            "other",
            listener,
            Cancellation
        );

        report.Embedded.ShouldBe(Products);
        found.ShouldBeGreaterThan(0);
        SqliteStore.ReadSetting(workplace.DataFolder, SettingNames.Model).ShouldBe("other");
        (await companion.Store.Embeddings.GetModelsAsync(Cancellation))
            .Select(model => model.Pictures)
            .ShouldBe([Products, Products]);
    }

    [Fact]
    public async Task A_stopped_switch_leaves_the_old_model_in_use_and_goes_on_later()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Source());
        using var other = await OtherModelAsync(workplace);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            ModelSwitch.RunAsync(
                companion.Store,
                other,
                "other",
                new EveryStep(stop.CancelAsync),
                stop.Token
            )
        );
        var inUse = SqliteStore.ReadSetting(workplace.DataFolder, SettingNames.Model);
        var rest = await ModelSwitch.RunAsync(
            companion.Store,
            other,
            "other",
            cancellationToken: Cancellation
        );

        inUse.ShouldBeNull();
        rest.Embedded.ShouldBeInRange(1, Products - 1);
        SqliteStore.ReadSetting(workplace.DataFolder, SettingNames.Model).ShouldBe("other");
    }

    private static ColourSource Source()
    {
        var source = new ColourSource();
        for (var n = 0; n < Products; n++)
        {
            source.Add($"{n}", $"Shirt {n}", n, 255 - n, 60);
        }
        return source;
    }

    private static async Task<ClipModel> OtherModelAsync(Workplace workplace)
    {
        var folder = Path.Combine(workplace.DataFolder, "..", "other");
        await ColourModel.WriteAsync(folder, Cancellation, id: "other");
        return ClipModel.Load(folder);
    }

    private sealed class EveryStep(Func<Task> act) : IProgress<StartProgress>
    {
        public void Report(StartProgress value) => act().GetAwaiter().GetResult();
    }
}
