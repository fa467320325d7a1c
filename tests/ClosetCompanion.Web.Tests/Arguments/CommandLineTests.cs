using ClosetCompanion.Web.Arguments;

namespace ClosetCompanion.Web.Tests.Arguments;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--data", "folder", "--urls", "http://127.0.0.1:1")]
    [InlineData("--data=folder", "--model=other")]
    [InlineData("--Logging:LogLevel:Default=Debug")]
    [InlineData]
    public void Starts_with_what_it_knows(params string[] args) =>
        CommandLine.Answer(args).ShouldBeNull();

    [Theory]
    [InlineData("There is no option --date.", "--date", "folder")]
    [InlineData("--data needs a value", "--data")]
    [InlineData("--data needs a value", "--data", "--urls", "x")]
    [InlineData("'folder' was not expected", "folder")]
    public void Says_what_is_wrong(string words, params string[] args)
    {
        var answer = CommandLine.Answer(args).ShouldNotBeNull();
        answer.ExitCode.ShouldBe(2);
        answer.Text.ShouldContain(words);
    }

    [Fact]
    public void Help_names_every_option()
    {
        var answer = CommandLine.Answer(["--help"]).ShouldNotBeNull();
        answer.ExitCode.ShouldBe(0);
        answer.Text.ShouldContain("--data");
        answer.Text.ShouldContain("--model");
        answer.Text.ShouldContain("--urls");
    }
}
