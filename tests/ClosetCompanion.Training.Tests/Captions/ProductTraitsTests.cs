using ClosetCompanion.Catalog;
using ClosetCompanion.Training.Captions;

namespace ClosetCompanion.Training.Tests.Captions;

public sealed class ProductTraitsTests
{
    private static readonly Product _trainers = new()
    {
        Id = "1",
        Title = "Northfold Peak Men Navy Blue Running Shoes",
        Category = ["Footwear", "Shoes", "Sports Shoes"],
        Colour = "Navy Blue",
        Gender = "Men",
        Usage = "Sports",
    };

    [Fact]
    public void Names_every_word_that_is_true_of_a_product()
    {
        var traits = new ProductTraits(Lexicon.Load()).Of(_trainers);

        traits.ShouldContain(new Trait(Lexicon.Kinds, "sports shoes"));
        traits.ShouldContain(new Trait(Lexicon.Kinds, "trainers"));
        traits.ShouldContain(new Trait(Lexicon.Categories, "footwear"));
        traits.ShouldContain(new Trait(Lexicon.Colours, "navy"));
        traits.ShouldContain(new Trait(Lexicon.People, "for him"));
        traits.ShouldNotContain(new Trait(Lexicon.Kinds, "formal shoes"));
        traits.ShouldNotContain(new Trait(Lexicon.Colours, "red"));
    }

    [Theory]
    [InlineData("Northfold Peak Men Navy Blue Running Shoes", "Northfold Peak")]
    [InlineData("Tide & Loom Kids Girls Blue Dress", "Tide & Loom")]
    [InlineData("Women Red Saree", null)]
    [InlineData("Basics Red Check Shirt", null)]
    public void Takes_the_words_before_men_or_women_for_the_brand(string title, string? brand) =>
        ProductTraits
            .ValuesOf(new Product { Id = "1", Title = title })
            .Where(value => value.Group == Lexicon.Brands)
            .Select(value => value.Name)
            .FirstOrDefault()
            .ShouldBe(brand);

    [Fact]
    public void Believes_the_catalogue_about_the_brand() =>
        ProductTraits
            .ValuesOf(_trainers with { Brand = "Northfold" })
            .ShouldContain((Lexicon.Brands, "Northfold"));
}
