namespace ClosetCompanion.Web.Arguments;

/// <summary>A text for the terminal and the exit code that goes with it.</summary>
/// <param name="ExitCode">0 when all is well.</param>
/// <param name="Text">What to print.</param>
internal sealed record CommandLineAnswer(int ExitCode, string Text)
{
    /// <summary>Prints the text to the output, or to the error stream where it is an error. Returns the exit code.</summary>
    public int WriteTo(TextWriter output, TextWriter error)
    {
        (ExitCode == 0 ? output : error).WriteLine(Text);
        return ExitCode;
    }
}
