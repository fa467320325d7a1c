using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Tests.Tokenization;

public sealed class BpeVocabularyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vocabulary").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Says_which_file_is_missing() =>
        Should
            .Throw<ModelException>(() => BpeVocabulary.Load(_folder))
            .Message.ShouldContain("vocab.json");

    [Fact]
    public void Says_that_the_tokens_are_not_json()
    {
        Write("not json", "#version: 0.2\n");
        Should
            .Throw<ModelException>(() => BpeVocabulary.Load(_folder))
            .Message.ShouldContain("vocab.json");
    }

    [Theory]
    [InlineData("#version: 0.2\na b\nabc\n", "line 3")]
    [InlineData("#version: 0.2\na b c\n", "line 2")]
    [InlineData("a \n", "line 1")]
    public void Says_which_merge_is_broken(string merges, string where)
    {
        Write("{}", merges);
        Should
            .Throw<ModelException>(() => BpeVocabulary.Load(_folder))
            .Message.ShouldContain(where);
    }

    [Fact]
    public void Says_which_token_the_merges_need()
    {
        var vocabulary = BpeTrainer.Train([], 0, TestContext.Current.CancellationToken);
        var broken = vocabulary with { Merges = [("a", "b")] };
        Should
            .Throw<ModelException>(() => new ClipTokenizer(broken, 10))
            .Message.ShouldContain("'ab'");
    }

    [Fact]
    public void Reads_a_merge_of_number_signs()
    {
        Write("{}", "#version: 0.2\n# #\n");
        BpeVocabulary.Load(_folder).Merges.ShouldBe([("#", "#")]);
    }

    private void Write(string tokens, string merges)
    {
        File.WriteAllText(Path.Combine(_folder, BpeVocabulary.TokensFile), tokens);
        File.WriteAllText(Path.Combine(_folder, BpeVocabulary.MergesFile), merges);
    }
}
