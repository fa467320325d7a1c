using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Importing;

public sealed class SampleCommandTests
{
    [Fact]
    public async Task Says_what_it_made_and_making_it_again_changes_nothing()
    {
        await using var workplace = await Workplace.CreateAsync();

        var made = await ClosetRun.InAsync(workplace, "sample");
        var again = await ClosetRun.InAsync(workplace, "sample");

        made.ExitCode.ShouldBe(0, made.Error);
        made.Out.ShouldMatch(@"^sample: [6-9]\d\d added, 0 changed, 0 unchanged\s*$");
        again.ExitCode.ShouldBe(0, again.Error);
        again.Out.ShouldMatch(@"^sample: 0 added, 0 changed, [6-9]\d\d unchanged\s*$");
    }
}
