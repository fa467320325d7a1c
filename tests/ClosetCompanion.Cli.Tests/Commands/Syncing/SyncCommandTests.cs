using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Syncing;

public sealed class SyncCommandTests
{
    [Fact]
    public async Task Feeds_are_added_listed_read_and_removed()
    {
        await using var workplace = await Workplace.CreateAsync();

        var none = await StoreAsync(workplace, "sync", "list");
        var added = await StoreAsync(
            workplace,
            "sync",
            "add",
            "https://127.0.0.1/feed.csv",
            "--catalogue",
            "shop",
            "--every",
            "every 12 hours",
            "--allow-host",
            "cdn.shop.example"
        );
        var id = added.Out.Split(':')[0];
        var read = await ClosetRun.InAsync(workplace, "sync", "run");
        var again = await ClosetRun.InAsync(workplace, "sync", "run");
        var listed = await StoreAsync(workplace, "sync", "list");
        var agreed = await ClosetRun.InAsync(workplace, "sync", "run", id, "--accept");
        var removed = await StoreAsync(workplace, "sync", "remove", id);
        var gone = await StoreAsync(workplace, "sync", "remove", id);

        none.Out.ShouldContain("There is no feed");
        added.ExitCode.ShouldBe(0, added.Error);
        added.Out.ShouldContain("https://127.0.0.1/feed.csv into shop, every 12 hours");
        // Nothing of this computer is asked, whatever the command line says.
        read.ExitCode.ShouldBe(1);
        read.Out.ShouldContain("private network");
        again.Out.ShouldContain("No feed is due");
        listed.Out.ShouldContain("private network");
        agreed.ExitCode.ShouldBe(1);
        agreed.Error.ShouldContain("nothing of it is held back");
        removed.ExitCode.ShouldBe(0, removed.Error);
        gone.Error.ShouldContain("no such feed");
    }

    [Theory]
    [InlineData("feed.csv", "every day", "no address of a feed")]
    [InlineData("https://shop.example/feed.csv", "sometimes", "every 6 hours")]
    public async Task What_cannot_be_read_is_refused(string address, string every, string told)
    {
        await using var workplace = await Workplace.CreateAsync();

        var run = await StoreAsync(
            workplace,
            "sync",
            "add",
            address,
            "--catalogue",
            "shop",
            "--every",
            every
        );

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(told);
    }

    /// <summary>Runs a command that needs no model.</summary>
    private static Task<ClosetRun> StoreAsync(Workplace workplace, params string[] args) =>
        ClosetRun.OfAsync([.. args, "--data", workplace.DataFolder]);
}
