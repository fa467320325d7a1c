using System.Text.Json;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Closets;

public sealed class ClosetCommandTests : IAsyncLifetime
{
    private Workplace _workplace = null!;

    public async ValueTask InitializeAsync()
    {
        _workplace = await Workplace.CreateAsync();
        await (await _workplace.OpenAsync(ColourSource.OfFive())).DisposeAsync();
    }

    public ValueTask DisposeAsync() => _workplace.DisposeAsync();

    [Fact]
    public async Task Things_are_added_by_photo_and_kept_from_a_catalogue()
    {
        var red = await PhotoAsync("red.png", 250, 5, 5);

        (await RunAsync("add", red)).ExitCode.ShouldBe(0);
        (await RunAsync("add", red)).Out.ShouldContain("was there already");
        (await RunAsync("keep", "3")).Out.ShouldContain("Blue shirt");

        var things = await ListAsync();
        things.Count.ShouldBe(2);
        things[0].GetProperty("facts").GetProperty("title").GetString().ShouldBe("Blue shirt");
        things[0].GetProperty("fromId").GetString().ShouldBe("3");
        (await RunAsync("search", "blue", "--top", "1")).Out.ShouldContain("Blue shirt");
        (await RunAsync("seen", red)).Out.ShouldContain("You have 1 like it.");
    }

    [Fact]
    public async Task A_thing_is_cut_out_and_shown_whole_again()
    {
        var token = TestContext.Current.CancellationToken;
        var photo = Path.Combine(_workplace.DataFolder, "shirt.jpg");
        await File.WriteAllBytesAsync(
            photo,
            ShirtPhoto.Take([170, 30, 40], [200, 170, 130]),
            token
        );
        await RunAsync("add", photo);
        var id = (await ListAsync())[0].GetProperty("id").GetString()!;

        (await RunAsync("cut-out", id, "--undo")).Out.ShouldContain("the whole photo is shown");
        (await RunAsync("cut-out", id)).Out.ShouldContain("cut out of its ground");
        (await RunAsync("cut-out", "nothing")).Error.ShouldContain("There is no thing nothing");
    }

    [Fact]
    public async Task A_person_is_named_by_the_account_or_by_the_id_and_the_id_wins()
    {
        var token = TestContext.Current.CancellationToken;
        var store = await SqliteStore.OpenAsync(_workplace.DataFolder, token);
        var ann = (await store.Accounts.InviteAsync("Ann", email: null, token)).Account.Id;
        await store.Accounts.InviteAsync("Bob", email: null, token);
        await RunAsync("keep", "1", "--person", "ann");
        await RunAsync("keep", "3", "--person", ann);
        (await ListAsync("--person", "Ann")).Count.ShouldBe(2);
        (await ListAsync("--person", ann)).Count.ShouldBe(2);
        (await ListAsync()).ShouldBeEmpty();

        // A shop has named somebody so.
        var scope = Scope.Of("Bob");
        await store.People.GiveAsync(
            scope,
            "colours",
            "1",
            Verdict.Like,
            OpinionOrigin.Unknown,
            token
        );
        await RunAsync("keep", "1", "--person", "Bob");
        (await store.Closets.CountAsync("Bob", token)).Values.Sum().ShouldBe(1);
    }

    [Fact]
    public async Task A_thing_is_edited_worn_washed_given_away_and_removed()
    {
        await RunAsync("keep", "1");
        var id = (await ListAsync())[0].GetProperty("id").GetString()!;

        (
            await RunAsync(
                "edit",
                id,
                "--colour",
                "Crimson",
                "--price",
                "30",
                "--tags",
                "work, red"
            )
        ).ExitCode.ShouldBe(0);
        await RunAsync("wear", id, "--day", "2026-11-27");
        (await RunAsync("wear", id, "--day", "2026-11-28")).Out.ShouldContain("worn 2 times");
        (await RunAsync("wash", id)).Out.ShouldContain("in the wash");

        var thing = (await ListAsync("--state", "inwash")).ShouldHaveSingleItem();
        thing.GetProperty("costPerWear").GetDecimal().ShouldBe(15);
        thing.GetProperty("lastWorn").GetString().ShouldBe("2026-11-28");
        thing.GetProperty("facts").GetProperty("colour").GetString().ShouldBe("Crimson");

        (await RunAsync("give-away", id)).Out.ShouldContain("given away");
        (await ListAsync()).ShouldBeEmpty();
        (await ListAsync("--state", "givenaway")).Count.ShouldBe(1);
        (await RunAsync("remove", id)).ExitCode.ShouldBe(2);
        (await RunAsync("remove", id, "--yes")).ExitCode.ShouldBe(0);
        (await ListAsync("--state", "givenaway")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_sees_or_changes_a_thing_of_somebody_else()
    {
        await RunAsync("keep", "1", "--person", "ann");
        var id = (await ListAsync("--person", "ann"))[0].GetProperty("id").GetString()!;

        (await ListAsync()).ShouldBeEmpty();
        (await ListAsync("--person", "bob")).ShouldBeEmpty();
        foreach (
            string[] command in (string[][])
                [
                    ["wear"],
                    ["wash"],
                    ["give-away"],
                    ["remove", "--yes"],
                    ["edit"],
                ]
        )
        {
            var run = await RunAsync([command[0], id, .. command[1..], "--person", "bob"]);
            run.ExitCode.ShouldBe(1, command[0]);
            run.Error.ShouldContain($"There is no thing {id}");
        }
        (await RunAsync("search", "red", "--person", "bob")).Error.ShouldContain("empty");
    }

    [Fact]
    public async Task A_closet_is_exported_deleted_and_taken_in_again()
    {
        await RunAsync("add", await PhotoAsync("red.png", 250, 5, 5), "--person", "ann");
        var before = await RunAsync("list", "--json", "--person", "ann");
        var zip = Path.Combine(_workplace.DataFolder, "ann.zip");
        await PeopleAsync("export", "ann", zip);
        await PeopleAsync("delete", "ann", "--yes");
        (await ListAsync("--person", "ann")).ShouldBeEmpty();

        var run = await ClosetRun.InAsync(_workplace, "people", "import", zip);

        run.Out.ShouldContain("1 things, 0 outfits, 1 pictures");
        (await RunAsync("list", "--json", "--person", "ann")).Out.ShouldBe(before.Out);
        (await RunAsync("search", "red", "--person", "ann")).ExitCode.ShouldBe(0);
    }

    private Task<ClosetRun> RunAsync(params string[] args) =>
        args[0] is "list" or "wear" or "wash" or "give-away" or "remove"
            ? ClosetRun.OfAsync(["closet", .. args, "--data", _workplace.DataFolder])
            : ClosetRun.InAsync(_workplace, ["closet", .. args]);

    private Task<ClosetRun> PeopleAsync(params string[] args) =>
        ClosetRun.OfAsync(["people", .. args, "--data", _workplace.DataFolder]);

    private async Task<IReadOnlyList<JsonElement>> ListAsync(params string[] args) =>
        [
            .. JsonDocument
                .Parse((await RunAsync(["list", "--json", .. args])).Out)
                .RootElement.EnumerateArray(),
        ];

    private async Task<string> PhotoAsync(string name, int red, int green, int blue)
    {
        var file = Path.Combine(_workplace.DataFolder, name);
        await File.WriteAllBytesAsync(file, ColourSource.Picture(red, green, blue));
        return file;
    }
}
