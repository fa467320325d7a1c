using ClosetCompanion.Catalog;
using ClosetCompanion.Training.Data;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class TitleSplitTests
{
    private static readonly Product[] _products =
    [
        .. Enumerable
            .Range(0, 500)
            .Select(i => new Product { Id = $"{i}", Title = $"Shirt No. {i % 250}" }),
    ];

    [Theory]
    [InlineData("ADIDAS Men's  Polo T-shirt", "adidasmenspolotshirt")]
    [InlineData("Élan 42!", "élan42")]
    public void Keeps_letters_and_digits_only(string title, string expected) =>
        TitleSplit.Normalise(title).ShouldBe(expected);

    [Fact]
    public void Chooses_the_same_titles_for_the_same_seed()
    {
        var (development, test) = TitleSplit.Choose(_products, 40, 30, seed: 7);
        var again = TitleSplit.Choose(_products.Reverse(), 40, 30, seed: 7);

        again.Development.ShouldBe(development, ignoreOrder: true);
        again.Test.ShouldBe(test, ignoreOrder: true);
    }

    [Fact]
    public void Chooses_other_titles_for_another_seed() =>
        TitleSplit
            .Choose(_products, 40, 30, seed: 7)
            .Development.SetEquals(TitleSplit.Choose(_products, 40, 30, seed: 8).Development)
            .ShouldBeFalse();

    [Fact]
    public void Counts_titles_not_products()
    {
        var (development, test) = TitleSplit.Choose(_products, 40, 30, seed: 7);

        development.Count.ShouldBe(40);
        test.Count.ShouldBe(30);
    }

    [Fact]
    public void No_title_is_on_two_sides()
    {
        var (development, test) = TitleSplit.Choose(_products, 40, 30, seed: 7);

        development.Overlaps(test).ShouldBeFalse();
    }

    [Fact]
    public void Test_titles_do_not_change_which_titles_are_chosen_by() =>
        TitleSplit
            .Choose(_products, 40, 30, seed: 7)
            .Development.ShouldBe(
                TitleSplit.Choose(_products, 40, 0, seed: 7).Development,
                ignoreOrder: true
            );
}
