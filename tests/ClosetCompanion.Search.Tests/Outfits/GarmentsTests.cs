using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Search.Tests.Outfits;

public sealed class GarmentsTests
{
    [Theory]
    [InlineData("Tshirts", "t-shirt", LookSlot.Top)]
    [InlineData("Casual Shoes", "casual shoes", LookSlot.Shoes)]
    [InlineData("Crossbody bag", "sling bag", LookSlot.Bag)]
    [InlineData("Pleated midi skirt", "skirt", LookSlot.Bottom)]
    [InlineData("DRESSES", "dress", LookSlot.Dress)]
    [InlineData("Watches", "watch", LookSlot.Accessory)]
    [InlineData("Ankle Boots", "ankle boots", LookSlot.Shoes)]
    public void The_words_of_catalogues_have_a_place_in_an_outfit(
        string word,
        string name,
        LookSlot slot
    )
    {
        var kind = Garments.FindKind(word).ShouldNotBeNull();
        kind.Name.ShouldBe(name);
        kind.Slot.ShouldBe(slot);
    }

    [Theory]
    [InlineData("Briefs")]
    [InlineData("Bra")]
    [InlineData("Innerwear Vests")]
    [InlineData("Pyjama Trousers")]
    [InlineData("Night suits")]
    [InlineData("Lounge Pants")]
    [InlineData("Lipstick")]
    [InlineData("Bikini top")]
    [InlineData("")]
    public void Underwear_nightwear_and_make_up_have_none(string word) =>
        Garments.FindKind(word).ShouldBeNull();

    [Theory]
    [InlineData("Navy Blue", "navy blue")]
    [InlineData("NEGRO", "black")]
    [InlineData("TEJANO MEDIO", "denim")]
    [InlineData("Dark green", "green")]
    public void Colours_are_the_lexicons(string word, string name) =>
        Garments.FindColour(word).ShouldBe(name);

    [Fact]
    public void What_is_no_colour_is_none() => Garments.FindColour("large").ShouldBeNull();
}
