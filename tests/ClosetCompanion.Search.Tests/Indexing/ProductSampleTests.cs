using ClosetCompanion.Search.Indexing;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Indexing;

public sealed class ProductSampleTests
{
    [Fact]
    public void Depends_on_the_products_alone_and_not_on_how_they_came_together() =>
        Gen.Select(Gen.Long[0, 3_000].HashSet[0, 500], Gen.Int[1, 60])
            .Sample(
                (keys, least) =>
                {
                    var writer = new ProductSetWriter();
                    foreach (var key in keys.Append(20_000).Reverse())
                    {
                        writer.Add(key);
                    }
                    writer.Remove(20_000);

                    ProductSample
                        .Of(writer.Freeze(), least)
                        .ShouldBe(ProductSample.Of(ProductSet.Of(keys), least));
                }
            );

    [Fact]
    public void Has_enough_products_and_not_many_more()
    {
        foreach (var products in new[] { 10, 1_000, 2_001, 41_584, 400_000 })
        {
            var all = ProductSet.Of(Enumerable.Range(1, products).Select(key => (long)key));

            var sample = ProductSample.Of(all, least: 1_000);

            sample.ShouldBeInOrder();
            sample.ShouldAllBe(key => all.Contains(key));
            sample.Count.ShouldBeInRange(Math.Min(products, 1_000), 2_100);
        }
    }
}
