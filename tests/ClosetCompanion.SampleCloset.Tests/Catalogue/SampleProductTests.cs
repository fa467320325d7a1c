using System.Text.RegularExpressions;
using ClosetCompanion.Catalog;

namespace ClosetCompanion.SampleCloset.Tests.Catalogue;

public sealed partial class SampleProductTests(DrawnCloset closet)
{
    private IEnumerable<Product> Products => closet.Rows.Select(row => row.Product!);

    [Fact]
    public void Every_id_is_unique_and_made_of_plain_words()
    {
        string[] ids = [.. Products.Select(product => product.Id)];
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => PlainId().IsMatch(id));
        ids.ShouldContain("sample-polo-red-men");
    }

    [Fact]
    public void Every_title_is_unique_and_names_brand_gender_colour_and_kind()
    {
        Products.Select(product => product.Title).ShouldBeUnique();
        foreach (Product product in Products)
        {
            product.Title.ShouldStartWith($"{product.Brand} ");
            product.Title.ShouldContain($" {product.Colour}");
            string[] whom =
                product.Gender == "Unisex" ? ["Unisex", "Women and Men"] : [product.Gender!];
            whom.ShouldContain(word => product.Title.Contains(word, StringComparison.Ordinal));
            Letters(product.Title).ShouldContain(LastWordOfKind(product));
        }
    }

    [Fact]
    public void Titles_are_put_together_in_several_ways()
    {
        string[] titles = [.. Products.Select(product => product.Title)];
        titles.ShouldContain("Tarnwick Men Red Polo T-shirt");
        titles.ShouldContain("Brindlay Rowe Men's Blazer in Brown");
        titles.ShouldContain("Velmistra Orange Wrap Dress for Women");
        titles.ShouldContain("Velmistra Quayside Black Striped T-shirt for Women");
    }

    [Fact]
    public void Colours_of_one_article_share_a_variant_group_a_brand_and_a_price()
    {
        IGrouping<string?, Product>[] groups =
        [
            .. Products.GroupBy(product => product.VariantGroup, StringComparer.Ordinal),
        ];
        groups.Length.ShouldBeGreaterThan(100);
        groups.ShouldAllBe(group => group.Key != null);
        groups.Count(group => group.Count() > 1).ShouldBeGreaterThan(100);
        foreach (IGrouping<string?, Product> group in groups)
        {
            group.Select(product => product.Price).Distinct().Count().ShouldBe(1, group.Key);
            group.Select(product => product.Brand).Distinct().Count().ShouldBe(1, group.Key);
            group.Select(product => product.Kind).Distinct().Count().ShouldBe(1, group.Key);
            group
                .Select(product => (product.Colour, product.Attributes["Pattern"]))
                .ShouldBeUnique(group.Key);
        }
    }

    [Fact]
    public void Every_product_has_all_that_a_catalogue_says()
    {
        foreach (Product product in Products)
        {
            product.Category.Count.ShouldBe(3, product.Id);
            product.Description.ShouldNotBeNullOrWhiteSpace(product.Id);
            product.Description.ShouldContain(product.Colour!);
            product.Price!.Value.ShouldBeInRange(1, 500);
            product.Currency.ShouldBe("EUR");
            product.Season.ShouldBeOneOf("Spring", "Summer", "Fall", "Winter");
            product.Usage.ShouldBeOneOf("Casual", "Formal", "Sports", "Ethnic", "Party");
            product.Gender.ShouldBeOneOf("Men", "Women", "Boys", "Girls", "Unisex");
            product.Attributes.Keys.ShouldContain("Material", product.Id);
            product.Attributes.Keys.ShouldContain("Pattern", product.Id);
        }
    }

    [Fact]
    public void There_are_many_kinds_and_colours()
    {
        Products
            .Select(product => product.Kind)
            .Distinct()
            .Count()
            .ShouldBeGreaterThanOrEqualTo(40);
        Products
            .Select(product => product.Colour)
            .Distinct()
            .Count()
            .ShouldBeGreaterThanOrEqualTo(25);
    }

    [Theory]
    [InlineData("Red", "Men", "Polo T-shirt")]
    [InlineData("Red", "Women", "Polo T-shirt")]
    [InlineData("White", "Men", "Polo T-shirt")]
    [InlineData("White", "Women", "Polo T-shirt")]
    [InlineData("Yellow", "Men", "T-shirt")]
    [InlineData("Yellow", "Women", "T-shirt")]
    [InlineData("Brown", "Men", "Watch")]
    [InlineData("Red", "Women", "Watch")]
    [InlineData("White", "Men", "Running Shoes")]
    [InlineData("Purple", "Women", "Running Shoes")]
    public void Answers_the_example_queries(string colour, string gender, string noun) =>
        Products.ShouldContain(product =>
            product.Colour == colour
            && product.Gender == gender
            && product.Title.Contains(noun, StringComparison.Ordinal)
        );

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    /// <summary>"Casual Shoes" and "Sports Shoes" share their noun, and titles have it in the singular or plural.</summary>
    private static string LastWordOfKind(Product product)
    {
        string word =
            product.Kind == "Necklace and Chains" ? "Necklace" : product.Kind!.Split(' ')[^1];
        string letters = Letters(word);
        return letters switch
        {
            "DRESSES" => "DRESS",
            "WATCHES" => "WATCH",
            "SCARVES" => "SCARF",
            "CLUTCHES" => "CLUTCH",
            _ => letters.TrimEnd('S'),
        };
    }

    [GeneratedRegex(
        "^sample-[a-z]+(-[a-z]+)*-(men|women|boys|girls|unisex)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PlainId();
}
