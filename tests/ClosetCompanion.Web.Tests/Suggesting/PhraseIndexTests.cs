using ClosetCompanion.Web.Suggesting;
using CsCheck;

namespace ClosetCompanion.Web.Tests.Suggesting;

public sealed class PhraseIndexTests
{
    private static readonly PhraseIndex _book = new(
        new Dictionary<string, int>
        {
            ["Red Shirts"] = 3,
            ["Red Shoes"] = 9,
            ["Shirts"] = 30,
            ["Dark Red Ties"] = 1,
            ["T-shirts for men"] = 7,
        }
    );

    [Theory]
    [InlineData("red", "Red Shoes", "Red Shirts", "Dark Red Ties")]
    [InlineData("red sh", "Red Shoes", "Red Shirts")]
    [InlineData("sh", "Shirts", "Red Shoes", "T-shirts for men", "Red Shirts")]
    [InlineData("men shirts", "T-shirts for men")]
    [InlineData("shirts red", "Red Shirts")]
    [InlineData("zebra")]
    [InlineData("  ")]
    public void Completes_the_beginnings_of_words(string text, params string[] expected) =>
        _book.Find(text, 8).ShouldBe(expected);

    [Fact]
    public void What_is_typed_already_is_not_suggested() =>
        _book.Find("red shirts", 8).ShouldBeEmpty();

    [Fact]
    public void Finds_just_what_looking_at_every_phrase_finds()
    {
        var word = Gen.String[Gen.Char["abAB"], 1, 3];
        var phrase = word.Array[1, 3].Select(words => string.Join(' ', words));
        Gen.Select(Gen.Dictionary(phrase, Gen.Int[1, 9])[0, 12], word)
            .Sample(
                (phrases, text) =>
                {
                    // Phrases are the same whatever their case, as they come from counting.
                    var counts = phrases
                        .GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
                        .ToDictionary(same => same.Key, same => same.First().Value);
                    var expected = counts.Keys.Where(known =>
                        known
                            .Split(' ')
                            .Any(own => own.StartsWith(text, StringComparison.OrdinalIgnoreCase))
                        && !known.Equals(text, StringComparison.OrdinalIgnoreCase)
                    );
                    return new PhraseIndex(counts)
                        .Find(text, 100)
                        .Order()
                        .SequenceEqual(expected.Order());
                }
            );
    }
}
