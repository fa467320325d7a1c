using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Tests.Tokenization;

public sealed class WordPieceTokenizerTests
{
    private static readonly string[] _tokens =
    [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "tee",
        "shirt",
        "-",
        "t",
        "creme",
        "##s",
        "navy",
        "[MASK]",
    ];

    [Theory]
    [InlineData("navy tees", new[] { 2, 10, 4, 9, 3 })]
    [InlineData("T-Shirts", new[] { 2, 7, 6, 5, 9, 3 })]
    [InlineData("crème", new[] { 2, 8, 3 })]
    [InlineData("CRÈME", new[] { 2, 8, 3 })]
    [InlineData("zzz navy", new[] { 2, 1, 10, 3 })]
    [InlineData("", new[] { 2, 3 })]
    public void Cuts_words_into_the_longest_pieces_without_case_and_accents(
        string text,
        int[] expected
    ) => Tokenizer(contextLength: 40).Encode(text).ShouldBe(expected);

    [Fact]
    public void A_long_text_is_cut_and_still_ends_with_the_end_token() =>
        Tokenizer(contextLength: 4).Encode("navy tee shirt").ShouldBe([2, 10, 4, 3]);

    [Fact]
    public void The_whole_text_can_be_had() =>
        Tokenizer(contextLength: 4).EncodeWhole("navy tee shirt").ShouldBe([2, 10, 4, 5, 3]);

    [Fact]
    public async Task Is_opened_from_what_it_saves()
    {
        var folder = Directory.CreateTempSubdirectory("closet-wordpiece-").FullName;
        try
        {
            var saved = await Tokenizer(contextLength: 40)
                .SaveAsync(folder, TestContext.Current.CancellationToken);

            saved.ShouldBe(["vocab.txt"]);
            WordPieceTokenizer.Load(folder, 40).Tokens.ShouldBe(_tokens);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Says_which_token_is_missing() =>
        Should
            .Throw<ModelException>(() => new WordPieceTokenizer(["[PAD]", "[CLS]"], 40))
            .Message.ShouldContain("[SEP]");

    private static WordPieceTokenizer Tokenizer(int contextLength) => new(_tokens, contextLength);
}
