namespace ClosetCompanion.Search.Tests.Understanding;

public sealed class ExclusionTests
{
    [Theory]
    [InlineData("shirt not red", "Kind:shirt, -Colour:red")]
    [InlineData("sunglasses that aren't black", "Kind:sunglasses, -Colour:black")]
    [InlineData("black shirt without stripes", "Colour:black, Kind:shirt, -Pattern:striped")]
    [InlineData("shoes -black", "Kind:shoes, -Colour:black")]
    [InlineData("non-leather belt", "-Material:leather, Kind:belt")]
    [InlineData("leather free belt", "-Material:leather, Kind:belt")]
    [InlineData("handbag other than brown", "Kind:handbag, -Colour:brown")]
    [InlineData("anything but jeans for men", "-Kind:jeans, Person:men")]
    [InlineData("neither red nor blue shirts", "-Colour:red, -Colour:blue, Kind:shirts")]
    [InlineData(
        "shirt not red, blue or green",
        "Kind:shirt, -Colour:red, -Colour:blue, -Colour:green"
    )]
    [InlineData(
        "i don't want blue, show me green shirts",
        "-Colour:blue, Colour:green, Kind:shirts"
    )]
    [InlineData("no black shoes", "-Colour:black, Kind:shoes")]
    [InlineData("bags but no red backpacks", "Kind:bags, -Kind:backpacks")]
    [InlineData("watch without pompoms", "Kind:watch, -Word:pompoms")]
    public void Leaves_out_what_was_meant_and_no_more(string text, string parts) =>
        SmallShop.Reader.Read(text).Say().ShouldBe(parts);

    [Theory]
    [InlineData("Hemd ohne Streifen", "Kind:shirts, -Pattern:striped")]
    [InlineData("kein rotes Kleid", "-Colour:red, Kind:dresses")]
    [InlineData("robe sauf rouge", "Kind:dresses, -Colour:red")]
    [InlineData("zapatos que no sean negros", "Kind:shoes, -Colour:black")]
    [InlineData("scarpe non nere", "Kind:shoes, -Colour:black")]
    [InlineData("camisa sem listras", "Kind:shirts, -Pattern:striped")]
    [InlineData("schoenen zonder veters", "Kind:shoes, -Feature:laces")]
    [InlineData("buty nie czarne", "Kind:shoes, -Colour:black")]
    [InlineData("skor inte svarta", "Kind:shoes, -Colour:black")]
    [InlineData("siyah olmayan ayakkabı", "-Colour:black, Kind:shoes")]
    [InlineData("çizgisiz gömlek", "-Pattern:striped, Kind:shirts")]
    [InlineData("लाल को छोड़कर साड़ी", "-Colour:red, Kind:sarees")]
    [InlineData("lal nahi saree", "-Colour:red, Kind:sarees")]
    [InlineData("黒以外の靴", "-Colour:black, Kind:shoes")]
    [InlineData("不是黑色的鞋子", "-Colour:black, Kind:shoes")]
    public void Leaves_out_in_every_language(string text, string parts) =>
        SmallShop.Reader.Read(text).Say().ShouldBe(parts);

    [Theory]
    [InlineData("not too tight jeans")]
    [InlineData("No. 5 shirt")]
    [InlineData("shirt no 5")]
    [InlineData("nothing but jeans")]
    [InlineData("not only black shoes")]
    [InlineData("not just a game shirt")]
    [InlineData("black free size shirt")]
    public void Looks_like_leaving_out_and_is_not(string text) =>
        SmallShop.Reader.Read(text).Parts.ShouldAllBe(part => !part.Excluded);

    [Fact]
    public void What_is_left_out_is_no_word_to_look_for()
    {
        var reading = SmallShop.Reader.Read("shirt without stripes, not too tight");
        reading.FreeWords.ShouldBeEmpty();
        reading
            .Wishes.Words.Where(word => !word.IsExcluded)
            .SelectMany(word => word.Words)
            .ShouldNotContain("stripes");
        reading.Wishes.Words.Single(word => word.IsExcluded).Words.ShouldContain("striped");
        reading.Wishes.Phrases.ShouldAllBe(phrase =>
            !phrase.Contains("strip", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_a_field_knows_is_left_out_by_the_field_alone()
    {
        var reading = SmallShop.Reader.Read("shoes not red");
        reading.Values("colour", excluded: true).ShouldBe(["Red", "Maroon"], ignoreOrder: true);
        reading.Wishes.Words.ShouldNotContain(word => word.IsExcluded);
    }
}
