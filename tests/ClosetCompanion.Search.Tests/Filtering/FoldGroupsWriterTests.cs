using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Filtering;

public sealed class FoldGroupsWriterTests
{
    private const int Keys = 12;

    // What a product shares; zeros for nothing. Few numbers, so that chains are common.
    private static readonly Gen<(int Key, int Variant, int Picture)> _change = Gen.Select(
        Gen.Int[1, Keys],
        Gen.Int[0, 5],
        Gen.Int[0, 5]
    );

    [Fact]
    public void Products_are_one_when_a_chain_of_shared_things_leads_from_one_to_the_other() =>
        _change
            .Array[0, 8]
            .Array[0, 8]
            .Sample(rounds =>
            {
                var writer = new FoldGroupsWriter();
                var products = new Dictionary<long, (int Variant, int Picture)>();
                foreach (var round in rounds)
                {
                    foreach (var (key, variant, picture) in round)
                    {
                        writer.Set(
                            key,
                            SharedThing.OfGroup(1, variant == 0 ? null : $"{variant}"),
                            SharedThing.OfPicture(null, picture == 0 ? null : picture)
                        );
                        products[key] = (variant, picture);
                    }
                    Check(writer.Freeze(), products);
                }
            });

    [Fact]
    public void Groups_that_were_given_out_stay_as_they_were()
    {
        var writer = new FoldGroupsWriter();
        writer.Set(1, SharedThing.OfGroup(1, "A"), null);
        writer.Set(2, SharedThing.OfGroup(1, "A"), null);
        var before = writer.Freeze();

        writer.Set(2, null, null);
        writer.Set(3, SharedThing.OfGroup(1, "A"), null);

        writer.Freeze().MembersOf(1).ShouldBe([1L, 3L]);
        before.MembersOf(1).ShouldBe([1L, 2L]);
        before.MembersOf(2).ShouldBe([1L, 2L]);
    }

    [Fact]
    public void Variants_of_different_catalogues_and_pictures_of_different_owners_make_nothing_one()
    {
        var writer = new FoldGroupsWriter();
        writer.Set(1, SharedThing.OfGroup(1, "A"), SharedThing.OfPicture(null, 7));
        writer.Set(2, SharedThing.OfGroup(2, "A"), SharedThing.OfPicture("anna", 7));

        writer.Freeze().MembersOf(1).ShouldBeEmpty();
    }

    private static void Check(
        FoldGroups groups,
        Dictionary<long, (int Variant, int Picture)> products
    )
    {
        foreach (var key in products.Keys)
        {
            var reached = Reach(key, products);
            IEnumerable<long> expected = reached.Count > 1 ? reached.Order() : [];
            groups.MembersOf(key).ShouldBe(expected);
            reached.Select(groups.GroupOf).Distinct().ShouldHaveSingleItem();
        }
        groups
            .CountFolded(ProductSet.Of(products.Keys))
            .ShouldBe(products.Keys.Select(key => Reach(key, products).Min()).Distinct().Count());
    }

    private static HashSet<long> Reach(
        long from,
        Dictionary<long, (int Variant, int Picture)> products
    )
    {
        var reached = new HashSet<long> { from };
        while (true)
        {
            var more = products
                .Keys.Where(key =>
                    reached.Any(known =>
                        Same(products[known].Variant, products[key].Variant)
                        || Same(products[known].Picture, products[key].Picture)
                    )
                )
                .ToList();
            if (more.TrueForAll(reached.Contains))
            {
                return reached;
            }
            reached.UnionWith(more);
        }
        static bool Same(int one, int other) => one == other && one > 0;
    }
}
