using ClosetCompanion.Evaluation.Benchmarks;

namespace ClosetCompanion.Evaluation.Tests.Benchmarks;

public sealed class PhotoKindsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Knows_the_usual_names_and_takes_others_for_kinds()
    {
        PhotoKinds.Default().For("Dress").ShouldBe(["Dresses"]);
        PhotoKinds.Default().For("Watches").ShouldBe(["Watches"]);
    }

    [Fact]
    public async Task Takes_a_name_with_kinds()
    {
        var kinds = await PhotoKinds
            .Default()
            .WithAsync("hat = Caps, Beanies", TestContext.Current.CancellationToken);

        kinds.For("hat").ShouldBe(["Caps", "Beanies"]);
        kinds.For("dress").ShouldBe(["Dresses"]);
    }

    [Fact]
    public async Task Takes_a_file()
    {
        await File.WriteAllTextAsync(
            _file,
            """{"hat": ["Beanies"], "dress": []}""",
            TestContext.Current.CancellationToken
        );

        var kinds = await PhotoKinds
            .Default()
            .WithAsync(_file, TestContext.Current.CancellationToken);

        kinds.For("hat").ShouldBe(["Beanies"]);
        kinds.For("dress").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"hat": "Caps"}""")]
    public async Task Says_when_a_file_is_something_else(string content)
    {
        await File.WriteAllTextAsync(_file, content, TestContext.Current.CancellationToken);

        var wrong = await Should.ThrowAsync<EvaluationException>(() =>
            PhotoKinds.Default().WithAsync(_file, TestContext.Current.CancellationToken)
        );

        wrong.Message.ShouldContain(_file);
    }

    [Fact]
    public async Task Says_when_there_is_no_such_file() =>
        (
            await Should.ThrowAsync<EvaluationException>(() =>
                PhotoKinds.Default().WithAsync("kinds.json", TestContext.Current.CancellationToken)
            )
        ).Message.ShouldContain("kinds.json is neither");
}
