using System.Text.Json;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.SavedOutfits;

public sealed class OutfitsCommandTests : IAsyncLifetime
{
    private Workplace _workplace = null!;

    public async ValueTask InitializeAsync()
    {
        _workplace = await Workplace.CreateAsync();
        await (await _workplace.OpenAsync(ColourSource.OfFive())).DisposeAsync();
    }

    public ValueTask DisposeAsync() => _workplace.DisposeAsync();

    [Fact]
    public async Task An_outfit_is_made_changed_renamed_copied_and_removed()
    {
        (await RunAsync("list")).Out.ShouldContain("Nothing yet");
        (await RunAsync("make", "1", "2", "--name", "Monday")).ExitCode.ShouldBe(0);
        var id = (await ListAsync())[0].GetProperty("id").GetString()!;

        (await RunAsync("add", id, "3")).Out.ShouldContain("Blue shirt");
        (await RunAsync("take-out", id, "1", "2")).ExitCode.ShouldBe(0);
        (await RunAsync("take-out", id, "1")).Error.ShouldContain("1 is not in the outfit");
        (await RunAsync("rename", id, "Tuesday")).Out.ShouldContain("Tuesday");
        (await RunAsync("copy", id)).Out.ShouldContain("Tuesday (copy)");

        var all = await ListAsync();
        all.Select(outfit => outfit.GetProperty("name").GetString())
            .ShouldBe(["Tuesday (copy)", "Tuesday"], ignoreOrder: true);
        all[0].GetProperty("pieces")[0].GetProperty("title").GetString().ShouldBe("Blue shirt");
        (await RunAsync("remove", id)).ExitCode.ShouldBe(2);
        (await RunAsync("remove", id, "--yes")).ExitCode.ShouldBe(0);
        (await RunAsync("show", id)).Error.ShouldContain($"There is no outfit {id}");
    }

    [Fact]
    public async Task Days_are_planned_and_worn_and_taken_back()
    {
        await RunAsync("make", "1");
        var id = (await ListAsync())[0].GetProperty("id").GetString()!;

        (await RunAsync("plan", id, "--day", "2026-11-30")).Out.ShouldContain(
            "planned for 2026-11-30"
        );
        (await RunAsync("worn", id, "--day", "2026-11-28")).ExitCode.ShouldBe(0);
        (await RunAsync("worn", id, "--day", "2026-11-28")).Out.ShouldContain("nothing changed");

        (await RunAsync("show", id)).Out.ShouldContain("2026-11-28  worn");
        var outfit = (await ListAsync())[0];
        outfit.GetProperty("planned")[0].GetString().ShouldBe("2026-11-30");
        outfit.GetProperty("worn")[0].GetString().ShouldBe("2026-11-28");
        await RunAsync("worn", id, "--day", "2026-11-28", "--back");
        (await ListAsync())[0].GetProperty("worn").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Its_picture_is_written_in_the_format_that_the_file_names()
    {
        await RunAsync("make", "1", "2");
        var id = (await ListAsync())[0].GetProperty("id").GetString()!;
        var file = Path.Combine(_workplace.DataFolder, "outfit.png");

        (await RunAsync("picture", id, file, "--width", "200")).ExitCode.ShouldBe(0);

        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[1..4].ShouldBe("PNG"u8.ToArray());
        (await RunAsync("picture", id, "outfit.gif")).Error.ShouldContain("ends in .png");
    }

    [Fact]
    public async Task Nobody_sees_an_outfit_of_somebody_else()
    {
        await RunAsync("make", "1", "--person", "ann");
        var id = (await ListAsync("--person", "ann"))[0].GetProperty("id").GetString()!;

        (await ListAsync("--person", "bob")).ShouldBeEmpty();
        foreach (
            string[] command in (string[][])
                [
                    ["show", id],
                    ["add", id, "2"],
                    ["take-out", id, "1"],
                    ["rename", id, "Mine"],
                    ["copy", id],
                    ["plan", id],
                    ["worn", id],
                    ["remove", id, "--yes"],
                    ["picture", id, "outfit.png"],
                ]
        )
        {
            (await RunAsync([.. command, "--person", "bob"])).Error.ShouldContain(
                $"There is no outfit {id}",
                Case.Sensitive,
                string.Join(' ', command)
            );
        }
    }

    private Task<ClosetRun> RunAsync(params string[] args) =>
        args[0] is "list" or "show" or "plan" or "worn" or "remove" or "picture"
            ? ClosetRun.OfAsync(["outfits", .. args, "--data", _workplace.DataFolder])
            : ClosetRun.InAsync(_workplace, ["outfits", .. args]);

    private async Task<IReadOnlyList<JsonElement>> ListAsync(params string[] args) =>
        [
            .. JsonDocument
                .Parse((await RunAsync(["list", "--json", .. args])).Out)
                .RootElement.EnumerateArray(),
        ];
}
