using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Tests;

/// <summary>What the model that comes with the program finds in the sample closet.</summary>
[Collection(SampleClosetTests.Name)]
public sealed class SampleSearchTests(SampleClosetStore store)
{
    /// <summary>What a shopper types, the kind that is meant, and the colour.</summary>
    public static TheoryData<string, string, string> Wishes =>
        new()
        {
            { "yellow t-shirt", "Tshirts", "Yellow" },
            { "red polo shirt", "Tshirts", "Red" },
            { "olive shirt", "Shirts", "Olive" },
            { "maroon sweatshirt", "Sweatshirts", "Maroon" },
            { "green sweater", "Sweaters", "Green" },
            { "purple jacket", "Jackets", "Purple" },
            { "brown blazer", "Blazers", "Brown" },
            { "black waistcoat", "Waistcoat", "Black" },
            { "red coat", "Coats", "Red" },
            { "magenta top", "Tops", "Magenta" },
            { "maroon kurta", "Kurtas", "Maroon" },
            { "white jeans", "Jeans", "White" },
            { "khaki trousers", "Trousers", "Khaki" },
            { "maroon track pants", "Track Pants", "Maroon" },
            { "purple leggings", "Leggings", "Purple" },
            { "khaki shorts", "Shorts", "Khaki" },
            { "yellow skirt", "Skirts", "Yellow" },
            { "orange dress", "Dresses", "Orange" },
            { "brown casual shoes", "Casual Shoes", "Brown" },
            { "grey running shoes", "Sports Shoes", "Grey" },
            { "tan formal shoes", "Formal Shoes", "Tan" },
            { "red heels", "Heels", "Red" },
            { "pink flats", "Flats", "Pink" },
            { "brown boots", "Boots", "Brown" },
            { "turquoise sandals", "Sandals", "Turquoise Blue" },
            { "green flip flops", "Flip Flops", "Green" },
            { "black handbag", "Handbags", "Black" },
            { "purple clutch", "Clutches", "Purple" },
            { "blue backpack", "Backpacks", "Blue" },
            { "red duffel bag", "Duffel Bag", "Red" },
            { "brown messenger bag", "Messenger Bag", "Brown" },
            { "grey laptop bag", "Laptop Bag", "Grey" },
            { "brown wallet", "Wallets", "Brown" },
            { "black belt", "Belts", "Black" },
            { "red tie", "Ties", "Red" },
            { "orange scarf", "Scarves", "Orange" },
            { "red gloves", "Gloves", "Red" },
            { "grey socks", "Socks", "Grey" },
            { "red cap", "Caps", "Red" },
            { "orange beanie", "Beanies", "Orange" },
            { "brown hat", "Hat", "Brown" },
            { "brown watch", "Watches", "Brown" },
            { "black sunglasses", "Sunglasses", "Black" },
            { "green earrings", "Earrings", "Green" },
            { "turquoise necklace", "Necklace and Chains", "Turquoise Blue" },
            { "red pendant", "Pendant", "Red" },
            { "gold ring", "Ring", "Gold" },
            { "pink bracelet", "Bracelet", "Pink" },
            { "maroon bangles", "Bangle", "Maroon" },
        };

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task What_was_asked_for_is_among_the_first_five(
        string words,
        string kind,
        string colour
    )
    {
        var hits = await FindAsync(words, hybrid: true, top: 5);

        hits.ShouldContain(hit => Fulfils(hit, kind, colour), Titles(hits));
    }

    [Fact]
    public async Task Nearly_all_wishes_are_met_by_the_first_hit() =>
        (await ShareMetAsync(hybrid: true, top: 1)).ShouldBeGreaterThan(0.85);

    [Fact]
    public async Task By_looks_alone_nearly_all_wishes_are_met_among_the_first_ten() =>
        (await ShareMetAsync(hybrid: false, top: 10)).ShouldBeGreaterThan(0.85);

    [Fact]
    public async Task Colours_of_one_article_are_one_hit()
    {
        var hits = await FindAsync("polo t-shirt", hybrid: true, top: 24);
        var groups = hits.Select(hit => hit.Product.Product.VariantGroup).ToList();

        groups.ShouldBeUnique();
        hits[0].Folded.ShouldBeGreaterThan(0);
    }

    /// <summary>The share of the wishes that one of the first hits fulfils; the others are written to the test's output.</summary>
    private async Task<double> ShareMetAsync(bool hybrid, int top)
    {
        var met = 0;
        foreach (var (words, kind, colour) in Wishes.Select(row => row.Data))
        {
            var hits = await FindAsync(words, hybrid, top);
            if (hits.Any(hit => Fulfils(hit, kind, colour)))
            {
                met++;
            }
            else
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{words}: {Titles(hits)}");
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{met} of {Wishes.Count}");
        return (double)met / Wishes.Count;
    }

    private static bool Fulfils(Hit hit, string kind, string colour) =>
        hit.Product.Product.Kind == kind && hit.Product.Product.Colour == colour;

    private static string Titles(IEnumerable<Hit> hits) =>
        string.Join(", ", hits.Select(hit => hit.Product.Product.Title));

    private async Task<IReadOnlyList<Hit>> FindAsync(string words, bool hybrid, int top) =>
        (
            await store.Companion.SearchAsync(
                new SearchQuery
                {
                    Texts = [words],
                    Hybrid = hybrid,
                    Top = top,
                },
                TestContext.Current.CancellationToken
            )
        ).Hits;
}
