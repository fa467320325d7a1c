namespace ClosetCompanion.Evaluation.Tests;

public sealed class GroundTruthTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Reads_the_form_of_one_object()
    {
        var truth = await ReadAsync(
            """{"red shirt": {"12": 1, "13": 1}, "hat": {"7": 1, "8": 0}}"""
        );

        truth.Queries.Select(query => query.Text).ShouldBe(["red shirt", "hat"]);
        truth.Queries[0].Relevant.ShouldBe(["12", "13"], ignoreOrder: true);
        truth.Queries[1].Relevant.ShouldBe(["7"]);
    }

    [Fact]
    public async Task Reads_the_form_of_lines()
    {
        var truth = await ReadAsync(
            """
            {"query": "red shirt", "relevant": ["12", 13]}

            {"query": "hat", "relevant": ["7"]}
            {"query": "red shirt", "relevant": ["14"]}
            """
        );

        truth.Queries.Select(query => query.Text).ShouldBe(["red shirt", "hat"]);
        truth.Queries[0].Relevant.ShouldBe(["12", "13", "14"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_single_line_is_lines_too() =>
        (await ReadAsync("""{"query": "hat", "relevant": ["7"]}"""))
            .Queries.ShouldHaveSingleItem()
            .Text.ShouldBe("hat");

    [Fact]
    public async Task A_query_may_be_called_query() =>
        (await ReadAsync("""{"query": {"7": 1}, "relevant": {"8": 1}}""")).Queries.Count.ShouldBe(
            2
        );

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("""{"hat": ["7"]}""", "\"hat\"")]
    [InlineData("""{"hat": {"7": "yes"}}""", "not a number")]
    [InlineData("""{"hat": {"7": 0}}""", "no query")]
    [InlineData("{\"query\": \"hat\", \"relevant\": [\"7\"]}\n{\"query\": 5}", "Line 2")]
    [InlineData("{\"query\": \"hat\", \"relevant\": \"7\"}", "Line 1")]
    [InlineData("{\"query\": \"hat\", \"relevant\": [null]}", "null among its ids")]
    [InlineData(
        "{\"query\": \"hat\", \"relevant\": [\"7\"]}\n\n{\"query\": \"cap\", \"rel",
        "Line 3"
    )]
    [InlineData("{\"query\": \"hat\", \"relevant\": [\"7\"]}\n[]", "Line 2 is not a JSON object")]
    [InlineData("{\"hat\": {\"7\": 1},\n \"cap\": {\"7\" 1}}", "Line 2")]
    public async Task Says_what_is_wrong_with_a_file(string content, string expected)
    {
        var wrong = await Should.ThrowAsync<EvaluationException>(() => ReadAsync(content));

        wrong.Message.ShouldContain(expected);
        wrong.Message.ShouldContain(_file);
    }

    [Fact]
    public async Task Lines_are_known_by_the_name_of_the_file_too()
    {
        var lines = Path.ChangeExtension(_file, ".jsonl");
        await File.WriteAllTextAsync(
            lines,
            "{\"query\": \"hat\"\n{\"query\": \"cap\", \"relevant\": [\"7\"]}",
            TestContext.Current.CancellationToken
        );
        try
        {
            var wrong = await Should.ThrowAsync<EvaluationException>(() =>
                GroundTruth.ReadAsync(lines, TestContext.Current.CancellationToken)
            );

            wrong.Message.ShouldContain("Line 1 is no JSON object");
        }
        finally
        {
            File.Delete(lines);
        }
    }

    private async Task<GroundTruth> ReadAsync(string content)
    {
        await File.WriteAllTextAsync(_file, content, TestContext.Current.CancellationToken);
        return await GroundTruth.ReadAsync(_file, TestContext.Current.CancellationToken);
    }
}
