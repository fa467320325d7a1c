using Spectre.Console;

namespace ClosetCompanion.Cli.Output;

/// <summary>
/// Where answers go (standard output) and where progress and messages go (standard error). All that the program writes goes
/// through here, and nothing that came from outside acts on the screen.
/// </summary>
internal sealed class Terminal
{
    private Terminal(
        TextWriter output,
        bool outputIsScreen,
        TextWriter error,
        bool errorIsScreen,
        bool canAsk
    )
    {
        Out = new PlainTextWriter(output);
        Error = new PlainTextWriter(error);
        Screen = CreateConsole(output, outputIsScreen);
        ErrorScreen = CreateConsole(error, errorIsScreen);
        ErrorIsScreen = errorIsScreen;
        CanAsk = canAsk && errorIsScreen;
    }

    /// <summary>Plain answers.</summary>
    public TextWriter Out { get; }

    /// <summary>Plain messages.</summary>
    public TextWriter Error { get; }

    /// <summary>The style of tables: in a pipe without colours and without line breaks of its own.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Progress bars.</summary>
    public IAnsiConsole ErrorScreen { get; }

    /// <summary>Whether a person watches the progress.</summary>
    public bool ErrorIsScreen { get; }

    /// <summary>Whether a person can answer a question.</summary>
    public bool CanAsk { get; }

    public static Terminal OfTheProcess() =>
        new(
            Console.Out,
            !Console.IsOutputRedirected,
            Console.Error,
            !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            !Console.IsInputRedirected
        );

    /// <summary>A terminal that no person watches.</summary>
    public static Terminal Redirected(TextWriter output, TextWriter error) =>
        new(output, outputIsScreen: false, error, errorIsScreen: false, canAsk: false);

    private static IAnsiConsole CreateConsole(TextWriter writer, bool isScreen)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = isScreen ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = isScreen ? InteractionSupport.Detect : InteractionSupport.No,
            }
        );
        console.Pipeline.Attach(new PlainRendering());
        if (!isScreen)
        {
            console.Profile.Width = 400;
        }
        return console;
    }
}
