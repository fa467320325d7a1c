using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.Tests.Results;

public sealed class ResultsFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("closet-results-");

    private string File => Path.Combine(_folder.FullName, "results.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_is_written_is_read_again()
    {
        var results = MadeResults.FoundAt(1, 0, 7);

        await ResultsFile.WriteAsync(File, results, TestContext.Current.CancellationToken);
        var read = await ResultsFile.ReadAsync(File, TestContext.Current.CancellationToken);

        (read with { Queries = results.Queries }).ShouldBe(results);
        foreach (var (query, expected) in read.Queries.Zip(results.Queries))
        {
            query.Hits.ShouldBe(expected.Hits);
            foreach (var metric in RetrievalMetricNames.All)
            {
                query.Metrics[metric].ShouldBe(expected.Metrics[metric]);
            }
        }
        _folder.GetFiles().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("null", "empty")]
    [InlineData("[]", "JSON")]
    [InlineData("""{"R@1": 0.5}""", "required")]
    public async Task Says_when_a_file_is_something_else(string content, string expected)
    {
        await System.IO.File.WriteAllTextAsync(
            File,
            content,
            TestContext.Current.CancellationToken
        );

        var wrong = await Should.ThrowAsync<EvaluationException>(() =>
            ResultsFile.ReadAsync(File, TestContext.Current.CancellationToken)
        );

        wrong.Message.ShouldContain(File);
        wrong.Message.ShouldContain(expected);
        wrong.Message.ShouldContain("--per-query");
    }

    [Fact]
    public async Task Refuses_the_form_of_another_version()
    {
        var results = MadeResults.FoundAt(1) with { Format = "closet-results-9" };
        await ResultsFile.WriteAsync(File, results, TestContext.Current.CancellationToken);

        var wrong = await Should.ThrowAsync<EvaluationException>(() =>
            ResultsFile.ReadAsync(File, TestContext.Current.CancellationToken)
        );

        wrong.Message.ShouldContain("closet-results-9");
    }
}
