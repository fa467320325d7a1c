using ClosetCompanion.Training.Captions;

namespace ClosetCompanion.Training.Tests.Captions;

public sealed class TitleWordsTests
{
    [Theory]
    [InlineData("Northfold Men's V-Neck Tee", "v neck", true)]
    [InlineData("Northfold Men's V-Neck Tee", "mens", true)]
    [InlineData("Northfold Men Striped Shirt", "stripe", false)]
    [InlineData("Northfold Men Checkmate Tee", "check", false)]
    [InlineData("STRIPED", "striped", true)]
    [InlineData("", "striped", false)]
    public void Finds_whole_words_and_phrases_only(string title, string phrase, bool found) =>
        TitleWords.Of(title).HasAny([phrase]).ShouldBe(found);

    [Theory]
    [InlineData("U.S. Polo Assn. Men White T-shirt", false)]
    [InlineData("U.S. Polo Assn. Men White Polo T-shirt", true)]
    public void A_garment_in_the_name_of_a_brand_does_not_count(string title, bool polo) =>
        TitleWords.Of(title).Without(["u s polo assn"]).HasAny(["polo"]).ShouldBe(polo);
}
