using ClosetCompanion.Search.Understanding;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Vocabulary;

namespace ClosetCompanion.Search.Tests.Understanding;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("Herrenlederschuhe", "Person:men, Material:leather, Kind:shoes")]
    [InlineData("weiße Damensneaker", "Colour:white, Person:women, Kind:sneakers")]
    [InlineData("weisse guertel", "Colour:white, Kind:belts")]
    [InlineData("Wickelkleid", "Kind:dresses")]
    [InlineData("lederjacke", "Material:leather, Kind:jackets")]
    [InlineData("läderväska", "Material:leather, Kind:bag")]
    [InlineData("herenschoenen zwart", "Person:men, Kind:shoes, Colour:black")]
    [InlineData("robe rouge", "Kind:dresses, Colour:red")]
    [InlineData("collier or", "Kind:necklace, Colour:gold")]
    [InlineData("écharpe rose", "Kind:scarf, Colour:pink")]
    [InlineData("zapatos rojos", "Kind:shoes, Colour:red")]
    [InlineData("czarne skórzane buty", "Colour:black, Material:leather, Kind:shoes")]
    [InlineData("kirmizi elbise", "Colour:red, Kind:dresses")]
    [InlineData("काले जूते", "Colour:black, Kind:shoes")]
    [InlineData("kale jute mardon ke liye", "Colour:black, Kind:shoes, Person:men")]
    [InlineData("メンズ白シャツ", "Person:men, Colour:white, Kind:shirts")]
    [InlineData("ボーダーTシャツ", "Pattern:striped, Kind:t-shirt")]
    [InlineData("女士红色连衣裙", "Person:women, Colour:red, Kind:dresses")]
    [InlineData("红色 nike sneakers", "Colour:red, Brand:Nike, Kind:sneakers")]
    public void Reads_other_languages_and_mixed_ones(string text, string parts) =>
        SmallShop.Reader.Read(text).Say().ShouldBe(parts);

    [Fact]
    public void A_shop_of_any_language_is_asked_in_any_language()
    {
        var shop = new QueryReader(
            new CatalogueVocabulary
            {
                Values =
                [
                    new AttributeValue("kind", "Kleider", 20),
                    new AttributeValue("kind", "Schuhe", 30),
                    new AttributeValue("colour", "Rot", 10),
                    new AttributeValue("gender", "Damen", 10),
                    new AttributeValue("material", "Baumwolle", 10),
                    new AttributeValue("colour", "Nachtfalter", 5),
                ],
            }
        );
        shop.Read("red cotton dress for women")
            .Wishes.Attributes.SelectMany(wish => wish.Values)
            .Select(value => $"{value.Field}={value.Value}")
            .ShouldBe(
                ["colour=Rot", "material=Baumwolle", "kind=Kleider", "gender=Damen"],
                ignoreOrder: true
            );
        // Narrower than what the shop knows: all shoes are better than none.
        shop.Read("sneakers").Values("kind").ShouldBe(["Schuhe"]);
        // The shop's own word.
        shop.Read("nachtfalter kleid").Say().ShouldBe("Colour:Nachtfalter, Kind:dresses");
    }
}
