namespace ClosetCompanion.Cli.Tests;

public sealed class ClosetProgramTests
{
    [Fact]
    public async Task Help_names_every_command_and_how_to_begin()
    {
        var run = await ClosetRun.OfAsync("--help");

        run.ExitCode.ShouldBe(0);
        foreach (
            var word in (string[])
                ["search", "import", "status", "serve", "models", "evaluate", "compare", "report"]
        )
        {
            run.Out.ShouldContain(word);
        }
    }

    [Theory]
    [InlineData("serch", "red shirt")]
    [InlineData("search")]
    [InlineData("search", "--image")]
    [InlineData("search", "red", "--top", "many")]
    [InlineData("search", "red", "--top", "0")]
    [InlineData("search", "red", "--top", "1001")]
    [InlineData("import")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "--report", "--queries", "file")]
    [InlineData("evaluate", "--attributes", "--pictures")]
    [InlineData("evaluate", "--report", "--per-query", "file")]
    [InlineData("evaluate", "--pictures", "--sample", "0")]
    [InlineData("compare", "file")]
    [InlineData("report", "file")]
    [InlineData("embed", "--output", "file")]
    public async Task A_command_that_is_not_understood_is_a_usage_error(params string[] args)
    {
        var run = await ClosetRun.OfAsync(args);

        run.ExitCode.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldStartWith("closet: ");
        run.Error.ShouldContain("--help");
    }

    [Theory]
    [InlineData("search", "red", "--model", "no-such-folder")]
    [InlineData("search", "--image", "no-such-file.jpg")]
    [InlineData("import", "no-such-file.zip")]
    [InlineData("evaluate", "--queries", "no-such-file.json")]
    [InlineData("compare", "no-such-file.json", "no-such-file.json")]
    [InlineData("report", "no-such-file.json", "--output", "report.html")]
    [InlineData("models", "info", "--model", "no-such-folder")]
    [InlineData("tokenize", "red", "--model", "no-such-folder")]
    public async Task A_failure_is_one_clear_line(params string[] args)
    {
        var run = await ClosetRun.OfAsync(args);

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldBeEmpty();
        run.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("closet: ");
        run.Error.ShouldContain("no-such-");
    }

    [Fact]
    public async Task A_cancelled_command_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await using var output = new StringWriter();
        await using var error = new StringWriter();

        var exitCode = await ClosetProgram.RunAsync(
            ["evaluate", "--queries", "file.json"],
            Output.Terminal.Redirected(output, error),
            cancelled.Token
        );

        exitCode.ShouldBe(130);
        error.ToString().ShouldContain("stopped");
    }
}
