using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Importing;

[Collection(SampleClosetTests.Name)]
public sealed class SampleCommandTests(SampleClosetStore store)
{
    [Fact]
    public async Task Says_what_it_made()
    {
        await using var workplace = await Workplace.CreateAsync();

        var made = await ClosetRun.InAsync(workplace, "sample");

        made.ExitCode.ShouldBe(0, made.Error);
        made.Out.ShouldMatch(@"^sample: [6-9]\d\d added, 0 changed, 0 unchanged\s*$");
    }

    [Fact]
    public async Task Making_it_again_changes_nothing()
    {
        var again = await ClosetRun.OfAsync("sample", "--data", store.DataFolder);

        again.ExitCode.ShouldBe(0, again.Error);
        again.Out.ShouldMatch(@"^sample: 0 added, 0 changed, [6-9]\d\d unchanged\s*$");
    }
}
