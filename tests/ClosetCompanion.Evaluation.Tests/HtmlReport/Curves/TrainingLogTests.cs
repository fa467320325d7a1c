using ClosetCompanion.Evaluation.HtmlReport.Curves;

namespace ClosetCompanion.Evaluation.Tests.HtmlReport.Curves;

public sealed class TrainingLogTests : IDisposable
{
    private const string Step =
        """{"step":1,"loss":4.5,"pictureAccuracy":0.1,"textAccuracy":0.2,"learningRate":1E-05}""";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Reads_steps_and_what_was_measured_between()
    {
        var log = await ReadAsync(
            Step,
            """{"step":1,"development":{"R@1":0.1,"R@10":0.4,"MRR":0.2,"P@1":0.1,"P@10":0.05,"nDCG@10":0.3,"MAP@10":0.2,"queries":20,"gallery":50,"more":1}}""",
            """{"something":"else"}"""
        );

        log.Steps.ShouldHaveSingleItem().Loss.ShouldBe(4.5);
        log.Development.ShouldHaveSingleItem().Development.RecallAt10.ShouldBe(0.4);
    }

    [Fact]
    public async Task A_step_that_a_resumed_run_wrote_again_counts_once()
    {
        var log = await ReadAsync(Step, Step.Replace("4.5", "3.5", StringComparison.Ordinal));

        log.Steps.ShouldHaveSingleItem().Loss.ShouldBe(3.5);
    }

    [Fact]
    public async Task A_last_line_that_was_cut_short_is_passed_over() =>
        (await ReadAsync(Step, Step[..20])).Steps.Count.ShouldBe(1);

    [Fact]
    public async Task Says_which_line_is_broken()
    {
        var wrong = await Should.ThrowAsync<EvaluationException>(() =>
            ReadAsync(Step, Step[..20], Step)
        );

        wrong.Message.ShouldContain($"Line 2 of {_file}");
    }

    [Fact]
    public async Task Says_when_there_is_no_step() =>
        (await Should.ThrowAsync<EvaluationException>(() => ReadAsync("{}"))).Message.ShouldContain(
            "log.jsonl"
        );

    private async Task<TrainingLog> ReadAsync(params string[] lines)
    {
        await File.WriteAllLinesAsync(_file, lines, TestContext.Current.CancellationToken);
        return await TrainingLog.ReadAsync(_file, TestContext.Current.CancellationToken);
    }
}
