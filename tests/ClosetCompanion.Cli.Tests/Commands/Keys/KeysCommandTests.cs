using System.Text.Json;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Keys;

public sealed class KeysCommandTests
{
    [Fact]
    public async Task A_key_is_made_shown_once_listed_and_revoked()
    {
        await using var workplace = await Workplace.CreateAsync();

        var made = await RunAsync(workplace, "create", "shop front", "--scope", "write");
        var listed = await RunAsync(workplace, "list", "--json");
        var id = JsonDocument.Parse(listed.Out).RootElement[0].GetProperty("id").GetString()!;
        var revoked = await RunAsync(workplace, "revoke", id);
        var again = await RunAsync(workplace, "revoke", id);
        var table = await RunAsync(workplace, "list");

        made.ExitCode.ShouldBe(0, made.Error);
        made.Out.Trim().ShouldStartWith($"closet_{id}_");
        made.Error.ShouldContain("only now");
        listed.Out.ShouldContain("shop front");
        listed.Out.ShouldNotContain(made.Out.Trim());
        revoked.ExitCode.ShouldBe(0, revoked.Error);
        again.ExitCode.ShouldBe(1);
        again.Error.ShouldContain(id);
        table.Out.ShouldContain("write");
    }

    [Fact]
    public async Task Without_keys_the_list_says_what_that_means()
    {
        await using var workplace = await Workplace.CreateAsync();
        (await RunAsync(workplace, "list")).Out.ShouldContain("all others may search");
        (await RunAsync(workplace, "revoke", "nobody")).ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("create", "x", "--scope", "everything")]
    [InlineData("create")]
    public async Task Says_how_it_is_used(params string[] args)
    {
        await using var workplace = await Workplace.CreateAsync();
        (await RunAsync(workplace, args)).ExitCode.ShouldBe(2);
    }

    private static Task<ClosetRun> RunAsync(Workplace workplace, params string[] args) =>
        ClosetRun.OfAsync(["keys", .. args, "--data", workplace.DataFolder]);
}
