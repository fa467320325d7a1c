using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Filtering;

public sealed class FoldGroupsTests
{
    private static readonly Gen<ProductFacts[]> Facts = Gen.Select(
            Gen.Int[0, 6],
            Gen.Int[0, 6],
            (variant, picture) =>
                new ProductFacts(0, "shop", [], new Dictionary<string, string>())
                {
                    VariantGroup = variant == 0 ? null : $"{variant}",
                    MainPicture = picture == 0 ? null : picture,
                }
        )
        .Array[0, 14]
        .Select(facts => facts.Select((product, i) => product with { Key = i + 1 }).ToArray());

    [Fact]
    public void Products_are_one_when_a_chain_of_shared_things_leads_from_one_to_the_other() =>
        Facts.Sample(facts =>
        {
            var groups = new FoldGroups(facts, facts.Length + 1);

            foreach (var product in facts)
            {
                var reached = Reach(product, facts);
                IEnumerable<long> expected = reached.Count > 1 ? reached.Order() : [];
                groups.MembersOf(product.Key).ShouldBe(expected);
            }
            var all = ProductSet.Of(facts.Select(product => product.Key));
            groups
                .CountFolded(all)
                .ShouldBe(facts.Select(product => Reach(product, facts).Min()).Distinct().Count());
        });

    private static HashSet<long> Reach(ProductFacts from, ProductFacts[] facts)
    {
        var reached = new HashSet<long> { from.Key };
        while (true)
        {
            var more = facts
                .Where(product =>
                    facts.Any(known =>
                        reached.Contains(known.Key)
                        && (
                            (
                                known.VariantGroup is not null
                                && known.VariantGroup == product.VariantGroup
                            )
                            || (
                                known.MainPicture is not null
                                && known.MainPicture == product.MainPicture
                            )
                        )
                    )
                )
                .Select(product => product.Key)
                .ToList();
            if (more.TrueForAll(reached.Contains))
            {
                return reached;
            }
            reached.UnionWith(more);
        }
    }
}
