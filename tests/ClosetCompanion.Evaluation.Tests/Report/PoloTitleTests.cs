using ClosetCompanion.Catalog;
using ClosetCompanion.Evaluation.Report;

namespace ClosetCompanion.Evaluation.Tests.Report;

public sealed class PoloTitleTests
{
    [Theory]
    [InlineData("Puma Men Polo Red Tshirt", true)]
    [InlineData("Classic Polo Men Ikon Red Polo Tshirts", true)]
    [InlineData("U.S. Polo Assn. Men Red Polo T-shirt", true)]
    [InlineData("U.S. Polo Assn. Men Solid White Tshirt", false)]
    [InlineData("U.S.Polo Assn. Denim Co. Men Red T-Shirt", false)]
    [InlineData("US Polo Men Red T-Shirt", false)]
    [InlineData("Classic Polo Men Striped White Tshirt", false)]
    [InlineData("Regent Polo Club Men Red Tshirt", false)]
    [InlineData("Nike Men Red T-shirt", false)]
    public void A_brand_does_not_make_a_polo_shirt(string title, bool polo) =>
        PoloTitle.OutsideBrands.Holds(new Product { Id = "1", Title = title }).ShouldBe(polo);

    [Fact]
    public void The_wide_rule_takes_brands_too() =>
        PoloTitle
            .Anywhere.Holds(new Product { Id = "1", Title = "U.S. Polo Assn. Men White Tshirt" })
            .ShouldBeTrue();
}
