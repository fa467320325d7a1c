using ClosetCompanion.Search.Indexing;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Indexing;

public sealed class ProductSetTests
{
    private static readonly Gen<long[]> Keys = Gen.Long[0, 300].Array[0, 50];

    [Fact]
    public void Holds_what_a_plain_set_holds() =>
        Gen.Select(Keys, Keys)
            .Sample(
                (some, others) =>
                {
                    var set = ProductSet.Of(some);

                    set.Count.ShouldBe(some.Distinct().Count());
                    set.Keys().ShouldBe(some.Distinct().Order());
                    set.Except(ProductSet.Of(others)).Keys().ShouldBe(some.Except(others).Order());
                    Enumerable
                        .Range(-5, 400)
                        .Where(key => set.Contains(key))
                        .Select(key => (long)key)
                        .ShouldBe(some.Distinct().Order());
                }
            );
}
