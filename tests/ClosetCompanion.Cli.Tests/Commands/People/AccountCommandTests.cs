using System.Text.Json;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.People;

public sealed class AccountCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_invited_gets_an_address_that_is_good_once()
    {
        await using var workplace = await Workplace.CreateAsync();
        var run = await OfAsync(workplace, "invite", "Ann", "--address", "https://closet.example/");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldStartWith("https://closet.example/invitation?token=");
        run.Error.ShouldContain("shown only now");
        var store = await SqliteStore.OpenAsync(workplace.DataFolder, Cancellation);
        var token = run.Out.Trim().Split('=')[1];
        (await store.Accounts.FindInvitedAsync(token, Cancellation))!.Name.ShouldBe("Ann");

        (await OfAsync(workplace, "invite", "ann")).Error.ShouldContain("already");
        var again = await OfAsync(workplace, "invite", "ann", "--again", "--json");
        using var json = JsonDocument.Parse(again.Out);
        json.RootElement.GetProperty("name").GetString().ShouldBe("Ann");
        (await store.Accounts.FindInvitedAsync(token, Cancellation)).ShouldBeNull();
        (await OfAsync(workplace, "invite", "Bob", "--again")).Error.ShouldContain("Nobody");
    }

    [Fact]
    public async Task Accounts_are_listed_disabled_enabled_and_deleted_by_name()
    {
        await using var workplace = await Workplace.CreateAsync();
        var store = await SqliteStore.OpenAsync(workplace.DataFolder, Cancellation);
        var invitation = await store.Accounts.InviteAsync("Ann", email: null, Cancellation);
        await store.Accounts.TakeAsync(invitation.Token, new NewSecret("a hash"), Cancellation);

        (await StateAsync(workplace)).ShouldBe("active");
        (await OfAsync(workplace, "disable", "ann")).ExitCode.ShouldBe(0);
        (await StateAsync(workplace)).ShouldBe("disabled");
        (await OfAsync(workplace, "enable", "ann")).ExitCode.ShouldBe(0);
        (await StateAsync(workplace)).ShouldBe("active");
        (await OfAsync(workplace, "disable", "bob")).Error.ShouldContain("Nobody is called bob");
        (await OfAsync(workplace, "list")).Out.ShouldContain("Ann");
        (await OfAsync(workplace, "delete", "ann", "--yes")).ExitCode.ShouldBe(0);
        (await store.Accounts.GetAsync(Cancellation)).ShouldBeEmpty();
    }

    private static async Task<string?> StateAsync(Workplace workplace)
    {
        using var json = JsonDocument.Parse((await OfAsync(workplace, "list", "--json")).Out);
        return json.RootElement[0].GetProperty("state").GetString();
    }

    private static Task<ClosetRun> OfAsync(Workplace workplace, params string[] arguments) =>
        ClosetRun.OfAsync(["people", .. arguments, "--data", workplace.DataFolder]);
}
