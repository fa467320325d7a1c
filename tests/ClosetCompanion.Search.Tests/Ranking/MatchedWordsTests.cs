using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Ranking;

namespace ClosetCompanion.Search.Tests.Ranking;

public sealed class MatchedWordsTests
{
    private static readonly Product Product = new()
    {
        Id = "SKU-7",
        Title = "Nordwind Men's Crème T-Shirts",
        Brand = "Nordwind",
        Category = ["Apparel", "Topwear", "Dresses"],
        Colour = "Navy Blue",
        Attributes = new Dictionary<string, string> { ["fabric"] = "Cotton" },
    };

    [Theory]
    [InlineData("nordwind")]
    [InlineData("creme")]
    [InlineData("tshirt")]
    [InlineData("T-shirt")]
    [InlineData("dress")]
    [InlineData("blue")]
    [InlineData("cottons")]
    [InlineData("sku-7")]
    public void Finds_a_word_in_another_form(string word) =>
        MatchedWords.Find([word, "blorf"], Product).ShouldBe([word]);

    [Theory]
    [InlineData("fabric")]
    [InlineData("nord")]
    [InlineData("women")]
    public void Does_not_find_what_is_not_there(string word) =>
        MatchedWords.Find([word], Product).ShouldBeEmpty();
}
