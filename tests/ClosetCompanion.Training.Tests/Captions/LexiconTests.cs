using ClosetCompanion.Catalog;
using ClosetCompanion.Training.Captions;

namespace ClosetCompanion.Training.Tests.Captions;

public sealed class LexiconTests
{
    private static readonly Lexicon _words = Lexicon.Load();

    [Theory]
    [InlineData(Lexicon.Kinds, "Casual Shoes", "sneakers")]
    [InlineData(Lexicon.Kinds, "Casual Shoes", "trainers")]
    [InlineData(Lexicon.Kinds, "Sports Shoes", "trainers")]
    [InlineData(Lexicon.Kinds, "Tshirts", "tee")]
    [InlineData(Lexicon.Kinds, "Handbags", "handbag")]
    [InlineData(Lexicon.Kinds, "Kurtis", "kurti")]
    [InlineData(Lexicon.Kinds, "Sweaters", "jumper")]
    [InlineData(Lexicon.Colours, "Navy Blue", "dark blue")]
    [InlineData(Lexicon.Colours, "Grey", "gray")]
    [InlineData(Lexicon.Colours, "Multi", "multicolored")]
    [InlineData(Lexicon.People, "Men", "for him")]
    [InlineData(Lexicon.People, "Men", "guys")]
    [InlineData(Lexicon.Usages, "Formal", "office")]
    [InlineData(Lexicon.Categories, "Jewellery", "jewelry")]
    [InlineData(Lexicon.Kinds, "Backpacks", "knapsack")]
    [InlineData(Lexicon.Kinds, "Casual Shoes", "plimsolls")]
    [InlineData(Lexicon.Kinds, "Sports Shoes", "plimsolls")]
    [InlineData(Lexicon.People, "Girls", "toddler")]
    [InlineData(Lexicon.Colours, "Green", "emerald")]
    public void Knows_what_shoppers_say(string group, string name, string word) =>
        _words.Words(group, name).ShouldContain(word);

    [Theory]
    [InlineData("Tshirts", "polo shirt")]
    [InlineData("Tshirts", "graphic tee")]
    [InlineData("Heels", "wedges")]
    [InlineData("Dresses", "maxi dress")]
    public void Claims_no_word_of_a_kind_that_says_more_than_the_kind(string name, string word) =>
        _words.Words(Lexicon.Kinds, name).ShouldNotContain(word);

    [Theory]
    [InlineData("Northfold Men Brown Ankle Boots", "Casual Shoes", "chelsea boots")]
    [InlineData("Northfold Men Striped Red Polo T-shirt", "Tshirts", "polo shirt")]
    [InlineData("Northfold Men Stripes Red T-shirt", "Tshirts", "striped")]
    [InlineData("Northfold Men Check Shirt", "Shirts", "plaid")]
    [InlineData("Northfold Men Brown Leather Wallet", "Wallets", "leather")]
    [InlineData("Northfold Men Brown Loafers", "Casual Shoes", "loafers")]
    [InlineData("Northfold Men Grey Hooded Sweatshirt", "Sweatshirts", "hoodie")]
    public void Reads_patterns_materials_and_styles_from_titles(
        string title,
        string kind,
        string word
    ) => Details(title, kind).ShouldContain(word);

    [Theory]
    [InlineData("U.S. Polo Assn. Men White T-shirt", "Tshirts", "polo shirt")]
    [InlineData("Northfold Men Faux Leather Belt", "Belts", "leather")]
    [InlineData("Northfold Polo Match Watch", "Watches", "polo shirt")]
    public void Believes_no_words_that_mean_something_else(
        string title,
        string kind,
        string word
    ) => Details(title, kind).ShouldNotContain(word);

    [Fact]
    public void The_own_name_is_said_often_however_many_words_there_are()
    {
        var random = new Random(1);
        var names = _words.Words(Lexicon.Kinds, "Sports Shoes");
        Enumerable
            .Range(0, 1000)
            .Count(_ => Lexicon.Pick(names, random) == "sports shoes")
            .ShouldBeInRange(250, 350);
    }

    [Fact]
    public async Task Knows_several_words_for_every_common_value_of_the_set()
    {
        var products = await FashionSet.ProductsAsync();
        products.Count.ShouldBeGreaterThan(40_000);

        products
            .SelectMany(ProductTraits.ValuesOf)
            .Where(value => value.Group != Lexicon.Brands)
            .CountBy(value => value)
            .Where(entry => entry.Value >= 5)
            .Select(entry => entry.Key)
            .Where(value => _words.Words(value.Group, value.Name).Count < 2)
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Details(string title, string kind) =>
        _words
            .DetailsOf(
                new Product
                {
                    Id = "1",
                    Title = title,
                    Category = [kind],
                    Gender = "Men",
                }
            )
            .SelectMany(detail => detail.Words);
}
