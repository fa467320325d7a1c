using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Tests.Tokenization;

public sealed class WordSplitterTests
{
    // Expected values: what CLIP's regular expression finds.
    [Theory]
    [InlineData("red polo", "red|polo")]
    [InlineData("they'd've men's", "they|'d|'ve|men|'s")]
    [InlineData("!'s 'x 'ſ", "!'|s|'|x|'ſ")]
    [InlineData("size 42/44xl", "size|4|2|/|4|4|xl")]
    [InlineData("½Ⅷ٣", "½|Ⅷ|٣")]
    [InlineData("--<a>", "--<|a|>")]
    [InlineData("a\u200Bb", "a|\u200B|b")]
    [InlineData("a\u0345b", "a|b")]
    [InlineData("日本 👗👠", "日本|👗👠")]
    public void Splits_as_the_reference_does(string text, string words) =>
        Split(text).ShouldBe(words.Split('|'));

    [Fact]
    public void Finds_special_tokens_but_not_behind_a_sign() =>
        Split("<|startoftext|>a!<|endoftext|>")
            .ShouldBe(["<|startoftext|>", "a", "!<|", "endoftext", "|>"]);

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var splitter = new WordSplitter(text);
        while (splitter.MoveNext())
        {
            words.Add(splitter.Current.ToString());
        }

        return words;
    }
}
