using ClosetCompanion.Cli.Output;
using Spectre.Console;

namespace ClosetCompanion.Cli.Tests;

public sealed class TerminalTests
{
    private const string Nasty =
        "red\u001b[2J\u001b]0;owned\u0007 \u202Etxt\u202C\u2066x\u2069 \u009b31m shirt\r\u200F";

    private readonly StringWriter _written = new();
    private readonly StringWriter _said = new();

    [Fact]
    public void Nothing_that_came_from_outside_acts_on_the_screen()
    {
        var terminal = Terminal.Redirected(_written, _said);
        terminal.Out.WriteLine(Nasty);
        terminal.Out.Write(Nasty.ToCharArray());
        terminal.Error.WriteLine($"closet: {Nasty}");
        terminal.Screen.Write(new Table().AddColumn("title").AddRow(new Text(Nasty)));
        terminal.ErrorScreen.MarkupLineInterpolated($"[bold]{Nasty}[/]");
        terminal.WriteJson(new { title = Nasty });
        foreach (var text in (string[])[_written.ToString(), _said.ToString()])
        {
            text.ShouldContain("red");
            text.ShouldNotContain('\u001b');
            text.ShouldNotContain('\u0007');
            text.ShouldNotContain('\u009b');
            text.ShouldNotContain('\u202E');
            text.ShouldNotContain('\u2066');
            text.ShouldNotContain('\u200F');
        }
    }

    [Fact]
    public void Lines_tabs_and_letters_of_all_languages_stay()
    {
        var terminal = Terminal.Redirected(_written, _said);
        const string Text = "a\tb\nmañana 赤い 👗 שמלה فستان\n";
        terminal.Out.Write(Text);
        _written.ToString().ShouldBe(Text);
    }

    [Fact]
    public void Programs_read_from_JSON_what_was_there()
    {
        var terminal = Terminal.Redirected(_written, _said);
        terminal.WriteJson(new { title = Nasty });
        System
            .Text.Json.JsonDocument.Parse(_written.ToString())
            .RootElement.GetProperty("title")
            .GetString()
            .ShouldBe(Nasty);
    }
}
