using System.IO.Compression;
using System.Text.Json;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Store;

public sealed class StoreCommandTests
{
    [Fact]
    public async Task Check_says_what_is_wrong_repairs_it_and_tells_the_shell()
    {
        await using var workplace = await FilledAsync();
        string[] data = ["--data", workplace.DataFolder];
        var sound = await ClosetRun.OfAsync(["check", .. data]);
        var store = await SqliteStore.OpenAsync(workplace.DataFolder, Cancellation);
        var red = await store.Products.FindAsync(Scope.Public, "colours", "1", Cancellation);
        var picture = PicturePath.Of(workplace.DataFolder, red!.Pictures[0]);
        await File.WriteAllTextAsync(picture, "scribbled over", Cancellation);

        var broken = await ClosetRun.OfAsync(["check", .. data]);
        var repaired = await ClosetRun.OfAsync(["check", "--repair", "--json", .. data]);

        sound.ExitCode.ShouldBe(0, sound.Out);
        sound.Out.ShouldContain("5 products, 5 pictures and 5 embeddings checked, all sound");
        broken.ExitCode.ShouldBe(1);
        broken.Out.ShouldContain("product 1 of colours");
        broken.Out.ShouldContain("--repair");
        repaired.ExitCode.ShouldBe(1);
        using var report = JsonDocument.Parse(repaired.Out);
        report.RootElement.GetProperty("isSound").GetBoolean().ShouldBeFalse();
        File.Exists(picture).ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_archive_is_a_data_folder_once_unpacked()
    {
        await using var workplace = await FilledAsync();
        var file = Path.Combine(workplace.DataFolder, "..", "backup.zip");
        var restored = Path.Combine(workplace.DataFolder, "..", "restored");

        var backup = await ClosetRun.OfAsync("backup", file, "--data", workplace.DataFolder);
        await ZipFile.ExtractToDirectoryAsync(file, restored, Cancellation);
        var again = await ClosetRun.OfAsync("backup", file, "--data", workplace.DataFolder);

        backup.ExitCode.ShouldBe(0, backup.Error);
        backup.Out.ShouldContain("5 products, 5 pictures");
        again.ExitCode.ShouldBe(1);
        again.Error.ShouldContain("--force");
        var found = await ClosetRun.OfAsync(
            "search",
            "green",
            "--top",
            "1",
            "--data",
            restored,
            "--model",
            workplace.ModelFolder
        );
        found.Out.ShouldContain("Green shirt");
        (await ClosetRun.OfAsync("check", "--data", restored)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_copy_says_that_jobs_which_are_not_over_stay_where_they_are()
    {
        await using var workplace = await FilledAsync();
        var store = await SqliteStore.OpenAsync(workplace.DataFolder, Cancellation);
        await store.Jobs.AddAsync(
            new Job("1", JobKind.Import, new CatalogueName("more"), DateTimeOffset.UnixEpoch),
            workplace.Write("more.csv", "id,title\n1,Coat\n"u8),
            Cancellation
        );
        var copy = Path.Combine(workplace.DataFolder, "..", "copy");

        var copied = await ClosetRun.OfAsync("copy", workplace.DataFolder, copy);

        copied.ExitCode.ShouldBe(0, copied.Error);
        copied.Out.ShouldContain("Jobs that are not over: 1. They stay with");
        var opened = await SqliteStore.OpenAsync(copy, Cancellation);
        (await opened.Jobs.GetAsync(Cancellation)).ShouldBeEmpty();
        (await store.Jobs.GetAsync(Cancellation)).ShouldHaveSingleItem().IsOver.ShouldBeFalse();
    }

    [Theory]
    [InlineData("check")]
    [InlineData("backup", "file.db")]
    public async Task Looking_after_a_store_that_is_not_there_makes_none(params string[] command)
    {
        await using var workplace = await Workplace.CreateAsync();

        var run = await ClosetRun.OfAsync([.. command, "--data", workplace.DataFolder]);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("no store");
        Directory.Exists(workplace.DataFolder).ShouldBeFalse();
    }

    [Fact]
    public async Task Changes_the_model_of_a_store_and_says_which_one_is_in_use()
    {
        await using var workplace = await FilledAsync();
        var other = Path.Combine(workplace.DataFolder, "..", "other");
        await ColourModel.WriteAsync(other, Cancellation, id: "other-colours");
        string[] data = ["--data", workplace.DataFolder];

        var added = await ClosetRun.OfAsync(["models", "add", other, "--name", "other", .. data]);
        var used = await ClosetRun.OfAsync(["models", "use", "other", .. data]);
        var status = await ClosetRun.OfAsync(["status", "--json", .. data]);
        var found = await ClosetRun.OfAsync(["search", "green", "--top", "1", .. data]);
        var remove = await ClosetRun.OfAsync(["models", "remove", "other", "--yes", .. data]);
        var old = await ClosetRun.InAsync(workplace, "search", "green", "--top", "1");

        added.ExitCode.ShouldBe(0, added.Error);
        used.ExitCode.ShouldBe(0, used.Error);
        used.Out.ShouldContain("5 pictures");
        using var answer = JsonDocument.Parse(status.Out);
        var models = answer.RootElement.GetProperty("models");
        models.GetArrayLength().ShouldBe(2);
        models[0].GetProperty("id").GetString().ShouldBe("other");
        models[0].GetProperty("inUse").GetBoolean().ShouldBeTrue();
        models[0].GetProperty("pictures").GetInt32().ShouldBe(5);
        models[1].GetProperty("pictures").GetInt32().ShouldBe(5);
        found.Out.ShouldContain("Green shirt");
        remove.ExitCode.ShouldBe(1);
        remove.Error.ShouldContain("models use");
        old.Out.ShouldContain("Green shirt");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<Workplace> FilledAsync()
    {
        var workplace = await Workplace.CreateAsync();
        await using (await workplace.OpenAsync(ColourSource.OfFive())) { }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return workplace;
    }
}
