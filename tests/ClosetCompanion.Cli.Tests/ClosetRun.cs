using ClosetCompanion.Cli.Output;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests;

/// <summary>What a run of the program came to.</summary>
/// <param name="ExitCode">What the shell is told.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ClosetRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs the program as in a pipe.</summary>
    public static async Task<ClosetRun> OfAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await ClosetProgram.RunAsync(
            args,
            Terminal.Redirected(output, error),
            TestContext.Current.CancellationToken
        );
        return new ClosetRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs the program with the store and the model of a workplace.</summary>
    public static Task<ClosetRun> InAsync(Workplace workplace, params string[] args) =>
        OfAsync([.. args, "--data", workplace.DataFolder, "--model", workplace.ModelFolder]);
}
