using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Tests.Understanding;

public sealed class QueryReaderTests
{
    private static Reading Read(string text) => SmallShop.Reader.Read(text);

    [Theory]
    [InlineData("navy trainers for him", "Colour:navy, Kind:trainers, Person:men")]
    [InlineData("black leather belt", "Colour:black, Material:leather, Kind:belt")]
    [InlineData("striped t-shirt", "Pattern:striped, Kind:t-shirt")]
    [InlineData("long sleeve shirt", "Sleeves:long sleeved, Kind:shirt")]
    [InlineData("hoodie with a zip", "Kind:hoodie, Feature:zip")]
    [InlineData("dress for a wedding", "Kind:dress, Occasion:wedding~")]
    [InlineData("summer dress", "Season:summer~, Kind:dress")]
    [InlineData("Adidas shoes", "Brand:Adidas, Kind:shoes")]
    [InlineData("red tape shoes", "Brand:Red Tape, Kind:shoes")]
    [InlineData("blue denim", "Colour:blue, Material:denim")]
    public void Names_what_is_asked_for(string text, string parts) =>
        Read(text).Say().ShouldBe(parts);

    [Theory]
    [InlineData("top to go with blue jeans", "Kind:top")]
    [InlineData("shoes to wear with a suit", "Kind:shoes")]
    [InlineData("dress with red belt", "Kind:dress, Colour:red~, Kind:belt~")]
    [InlineData("watch with black strap", "Kind:watch, Colour:black~, Feature:straps")]
    [InlineData("shirt dress", "Kind:shirt~, Kind:dress")]
    [InlineData("jeans jacket", "Kind:jeans~, Kind:jacket")]
    public void What_only_goes_with_the_thing_is_no_filter(string text, string parts) =>
        Read(text).Say().ShouldBe(parts);

    [Fact]
    public void A_shade_belongs_to_its_colour_and_counts_less()
    {
        var wish = Read("blue shirt").Wishes.Attributes.Single(wish => wish.Field == "colour");
        wish.Values.Select(value => (value.Value, value.Weight))
            .ShouldBe([("Blue", 1), ("Navy Blue", 0.6f)]);
        Read("shirt not blue")
            .Values("colour", excluded: true)
            .ShouldBe(["Blue", "Navy Blue"], ignoreOrder: true);
        Read("blue shirt, not navy").Values("colour").ShouldBe(["Blue"]);
    }

    [Fact]
    public void Denim_alone_is_jeans()
    {
        Read("blue denim").Values("kind").ShouldBe(["Jeans"]);
        Read("denim jacket").Values("kind").ShouldBe(["Jackets"]);
    }

    [Fact]
    public void Values_of_one_field_are_joined()
    {
        Read("red or black shirt")
            .Values("colour")
            .ShouldBe(["Red", "Black", "Maroon"], ignoreOrder: true);
        Read("shoes, sandals and belts").Values("kind").ShouldContain("Belts");
    }

    [Fact]
    public void Every_part_says_where_it_stands_and_whence_it_is_known()
    {
        var text = "schwarze adidas sneekers size 42";
        var parts = Read(text).Parts;
        parts
            .Select(part => (part.Span.Of(text), part.Source))
            .ShouldBe([
                ("schwarze", ReadFrom.Language),
                ("adidas", ReadFrom.Catalogue),
                ("sneekers", ReadFrom.Spelling),
                ("size 42", ReadFrom.Numbers),
            ]);
    }

    [Theory]
    [InlineData("Herrenlederschuhe schwarz", "black leather shoes for men")]
    [InlineData("chemise blanche homme", "white shirt for men")]
    [InlineData("赤いワンピース", "red dresses")]
    public void An_English_model_hears_English(string text, string phrase) =>
        Read(text).Wishes.Phrases.ShouldContain(phrase);

    [Fact]
    public void A_model_hears_in_plain_English_what_was_understood()
    {
        Read("navy trainers for him").Wishes.Phrases[0].ShouldBe("navy blue sneakers for men");
        Read("shirt not red under $50").Wishes.Phrases[0].ShouldBe("shirt");
        Read("blak dress").Wishes.Phrases[0].ShouldBe("black dress");
    }

    [Theory]
    [InlineData("navy trainers for him", "dark blue sneakers, gents")]
    [InlineData("ladies golden wristwatches", "watch in gold for women")]
    [InlineData("tees for children", "kids t-shirt")]
    [InlineData("men's tracksuit bottoms", "joggers for guys")]
    public void Wordings_of_one_wish_are_searched_for_alike(string one, string other)
    {
        Read(one).Wishes.Phrases.ShouldBe(Read(other).Wishes.Phrases);
        Read(one)
            .Wishes.Words.SelectMany(wish => wish.Words)
            .ShouldBe(Read(other).Wishes.Words.SelectMany(wish => wish.Words), ignoreOrder: true);
    }

    [Fact]
    public void A_narrower_word_stays_what_it_is() =>
        Read("stilettos for her").Wishes.Phrases.ShouldContain("stilettos for women");

    [Fact]
    public void Other_forms_of_common_words_are_no_slips() =>
        Read("scarf for rainy days and long walks").Corrections.ShouldBeEmpty();

    [Fact]
    public void Without_sleeves_is_sleeveless()
    {
        Read("dress without sleeves").Say().ShouldBe("Kind:dress, Sleeves:sleeveless");
        Read("vestido sin mangas").Say().ShouldBe("Kind:dresses, Sleeves:sleeveless");
    }

    [Fact]
    public void A_title_word_for_word_leaves_nothing_out_and_filters_by_nothing()
    {
        var reading = Read("inkfruit not just a game t-shirt");
        reading.IsTitle.ShouldBeTrue();
        reading.Corrections.ShouldBeEmpty();
        reading.Parts.ShouldAllBe(part => part.IsWish && !part.Excluded);
        reading.Wishes.Attributes.ShouldAllBe(wish => !wish.IsFilter);
        Read("77001").IsCode.ShouldBeTrue();
    }

    [Theory]
    [InlineData("zork glib frotz")]
    [InlineData("mortgage calculator")]
    [InlineData("999 888 777")]
    [InlineData("!!!")]
    public void Nonsense_is_not_clear(string text) => Read(text).Clarity.ShouldBeLessThan(0.5f);

    [Theory]
    [InlineData("red dress")]
    [InlineData("comfy shoes for standing all day")]
    [InlineData("rotes Kleid")]
    [InlineData("黑色鞋子")]
    [InlineData("100% cotton t-shirt")]
    [InlineData("jacket size XL")]
    public void What_people_look_for_is_clear(string text) =>
        Read(text).Clarity.ShouldBeGreaterThanOrEqualTo(0.5f);

    [Theory]
    [InlineData("quizzical plonk")]
    [InlineData("zzz 123")]
    public void A_text_without_anything_known_is_left_as_it_is(string text)
    {
        var reading = Read(text);
        reading.Parts.ShouldBeEmpty();
        reading.Corrected.ShouldBe(text);
        reading.Wishes.Phrases.ShouldBe([text]);
        reading.Wishes.Attributes.ShouldBeEmpty();
    }

    [Fact]
    public void Switched_off_nothing_is_read()
    {
        var reading = Reading.Unread("shirt not red");
        reading.Parts.ShouldBeEmpty();
        reading.Wishes.Phrases.ShouldBe(["shirt not red"]);
    }
}
