using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Tests.Understanding;

public sealed class SpellingTests
{
    private static Reading Read(string text) => SmallShop.Reader.Read(text);

    [Theory]
    [InlineData("sunglases", "sunglasses")]
    [InlineData("adiddas sneekers", "adidas sneakers")]
    [InlineData("tshrit for men", "tshirt for men")]
    [InlineData("whte shirt", "white shirt")]
    [InlineData("redddd shirt", "red shirt")]
    [InlineData("runing shose", "running shoes")]
    [InlineData("blackdress", "black dress")]
    [InlineData("hand bagg", "handbag")]
    [InlineData("sonnenbrile", "sonnenbrille")]
    public void Puts_slips_right_and_says_so(string typed, string meant)
    {
        var reading = Read(typed);
        reading.Corrected.ShouldBe(meant);
        reading.Corrections.ShouldNotBeEmpty();
        reading.Corrections.ShouldAllBe(correction =>
            correction.Span.Of(typed) == correction.Typed
        );
    }

    [Theory]
    [InlineData("northfold shirt")] // a brand
    [InlineData("burgandy top")] // a word of the catalogue
    [InlineData("gucci shirt")] // a well-known name
    [InlineData("chanel no. 5")]
    [InlineData("comfy shoes")]
    [InlineData("ab1234x")]
    [InlineData("mens slim fit jeans not ripped")]
    [InlineData("pull sans col roulé")]
    [InlineData("xkq zzvw brplt")]
    public void Leaves_known_words_names_and_codes_alone(string text) =>
        Read(text).Corrections.ShouldBeEmpty();

    [Fact]
    public void Reads_a_catalogues_own_slip_without_changing_the_text()
    {
        var reading = Read("burgandy top");
        reading.Say().ShouldBe("Colour:burgundy, Kind:top");
        reading.Corrected.ShouldBe("burgandy top");
    }

    [Fact]
    public void Prefers_a_slip_to_a_word_of_a_language_that_nobody_speaks() =>
        // "Dres" is a tracksuit in Polish.
        Read("red dres").Say().ShouldBe("Colour:red, Kind:dress");
}
