using ClosetCompanion.Training.Commands;
using ClosetCompanion.Training.Runs;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Commands;

public sealed class CommandErrorsTests
{
    [Fact]
    public async Task Says_what_to_lower_when_libtorch_runs_out_of_memory()
    {
        // More than any machine has: libtorch's own error, not one made up here.
        var (code, message) = await ReportAsync(() => zeros(1L << 50).Dispose());

        code.ShouldBe(1);
        message.ShouldContain("not enough memory");
        message.ShouldContain("picturesAtOnce");
    }

    [Fact]
    public async Task Passes_on_what_is_wrong_with_a_run()
    {
        var (code, message) = await ReportAsync(() =>
            throw new TrainingException("The loss is NaN.")
        );

        code.ShouldBe(1);
        message.Trim().ShouldBe("The loss is NaN.");
    }

    [Theory]
    [InlineData("Run it again with --resume.", "Stopped. Run it again with --resume.")]
    [InlineData(null, "Stopped.")]
    public async Task Says_how_to_go_on_when_it_is_stopped(string? goOn, string expected)
    {
        var (code, message) = await ReportAsync(() => throw new OperationCanceledException(), goOn);

        code.ShouldBe(130);
        message.Trim().ShouldBe(expected);
    }

    private static async Task<(int Code, string Message)> ReportAsync(
        Action work,
        string? goOn = null
    )
    {
        using var errors = new StringWriter();
        var code = await CommandErrors.ReportAsync(
            () =>
            {
                work();
                return Task.CompletedTask;
            },
            errors,
            goOn
        );
        return (code, errors.ToString());
    }
}
