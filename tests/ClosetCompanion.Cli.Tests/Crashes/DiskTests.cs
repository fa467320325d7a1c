using System.Text;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Crashes;

public sealed class DiskTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_full_disk_is_told_and_the_store_stays_whole_and_goes_on_with_more_room(
        int megabytes
    )
    {
        await using var workplace = await Workplace.CreateAsync();
        using var disk = new SmallDisk(megabytes);
        var data = Path.Combine(disk.Path, "data");
        string[] import = ["import", Table(workplace, 600), "--data", data];
        string[] model = ["--model", workplace.ModelFolder];

        var full = await ClosetProcess.Start([.. import, .. model]).FinishAsync();

        full.ExitCode.ShouldBe(1);
        full.Error.ShouldContain("full");
        full.Error.ShouldNotContain("   at ");
        disk.Resize(64);
        if (SqliteStore.Exists(data))
        {
            var check = await ClosetRun.OfAsync("check", "--data", data);
            check.ExitCode.ShouldBe(0, check.Out);
        }
        var again = await ClosetRun.OfAsync([.. import, .. model]);
        again.ExitCode.ShouldBe(0, again.Error);
        var status = await ClosetRun.OfAsync(["status", "--data", data, .. model]);
        status.Out.ShouldContain("600");
        (await ClosetRun.OfAsync("check", "--data", data)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_backup_that_does_not_fit_is_told_and_leaves_nothing()
    {
        await using var workplace = await Workplace.CreateAsync();
        await ClosetRun.InAsync(workplace, "import", Table(workplace, 600));
        using var disk = new SmallDisk(1);
        foreach (var name in (string[])["backup.db", "backup.zip"])
        {
            var run = await ClosetRun.OfAsync(
                "backup",
                Path.Combine(disk.Path, name),
                "--data",
                workplace.DataFolder
            );

            run.ExitCode.ShouldBe(1);
            run.Error.ShouldContain("full");
            Directory.EnumerateFileSystemEntries(disk.Path).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_read_only_folder_is_told_and_the_store_stays_as_it_is()
    {
        await using var workplace = await Workplace.CreateAsync();
        using var disk = new SmallDisk(32);
        var data = Path.Combine(disk.Path, "data");
        var table = Table(workplace, 5);
        string[] rest = ["--data", data, "--model", workplace.ModelFolder];
        (await ClosetRun.OfAsync(["import", table, .. rest])).ExitCode.ShouldBe(0);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        disk.MakeReadOnly();

        foreach (
            var command in (string[][])
                [
                    ["import", table, .. rest],
                    ["import", table, "--data", Path.Combine(disk.Path, "new"), .. rest[2..]],
                    ["backup", Path.Combine(disk.Path, "backup.db"), .. rest[..2]],
                ]
        )
        {
            var run = await ClosetProcess.Start(command).FinishAsync();

            run.ExitCode.ShouldBe(1, $"{string.Join(' ', command)}: {run.Out}{run.Error}");
            run.Error.ShouldContain("cannot be written");
            run.Error.ShouldNotContain("   at ");
        }
    }

    private static string Table(Workplace workplace, int products)
    {
        var text = new StringBuilder("id,title,description,image\n");
        for (var n = 0; n < products; n++)
        {
            workplace.Write($"source/{n}.png", ColourSource.Picture(n % 256, n / 256, 7));
            text.Append($"{n},Shirt {n},{new string('x', 4000)},{n}.png\n");
        }
        return workplace.Write("source/shop.csv", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
