using ClosetCompanion.Search.Indexing;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Indexing;

public sealed class ProductSetTests
{
    private static readonly Gen<long[]> _keys = Gen.Long[0, 300].Array[0, 50];

    [Fact]
    public void Holds_what_a_plain_set_holds() =>
        Gen.Select(_keys, _keys)
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

    [Fact]
    public void Says_of_64_products_at_once_which_are_in_it() =>
        Gen.Select(_keys, Gen.Long[0, 400].HashSet[1, 64], Gen.Long[0, 400])
            .Sample(
                (some, scattered, first) =>
                {
                    var set = ProductSet.Of(some);
                    foreach (
                        var keys in new[]
                        {
                            scattered.Order().ToArray(),
                            [.. Enumerable.Range((int)first, 64).Select(key => (long)key)],
                        }
                    )
                    {
                        var mask = set.MaskOf(keys);
                        keys.Where((_, i) => (mask & (1UL << i)) != 0)
                            .ShouldBe(keys.Where(set.Contains));
                    }
                }
            );
}
