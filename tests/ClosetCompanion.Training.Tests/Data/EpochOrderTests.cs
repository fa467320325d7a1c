using ClosetCompanion.Training.Data;
using CsCheck;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class EpochOrderTests
{
    [Fact]
    public void Shows_every_product_once() =>
        Gen.Select(Gen.Int[0, 5].Array[1, 200], Gen.Int[1, 20])
            .Sample(
                (kinds, run) =>
                    EpochOrder
                        .Shuffle(
                            [.. kinds.Select(kind => $"{kind}")],
                            run,
                            leastOfKind: 0,
                            new Random(1)
                        )
                        .Order()
                        .ShouldBe(Enumerable.Range(0, kinds.Length))
            );

    [Fact]
    public void Shows_products_of_rare_kinds_again()
    {
        string[] kinds =
        [
            .. Enumerable.Repeat("tee", 100),
            .. Enumerable.Repeat("cape", 10),
            "glove",
        ];

        var shown = EpochOrder
            .Shuffle(kinds, run: 8, leastOfKind: 20, new Random(5))
            .CountBy(product => kinds[product])
            .ToDictionary();

        shown["tee"].ShouldBe(100);
        shown["cape"].ShouldBe(20);
        shown["glove"].ShouldBe(EpochOrder.MostRepeats);
    }

    [Fact]
    public void Puts_products_of_one_kind_side_by_side()
    {
        string[] kinds = [.. Enumerable.Range(0, 400).Select(i => $"{i % 20}")];

        Neighbours(run: 1).ShouldBeLessThan(60);
        Neighbours(run: 10).ShouldBeGreaterThan(340);

        int Neighbours(int run)
        {
            var order = EpochOrder.Shuffle(kinds, run, leastOfKind: 0, new Random(3));
            return order.Zip(order.Skip(1)).Count(pair => kinds[pair.First] == kinds[pair.Second]);
        }
    }
}
