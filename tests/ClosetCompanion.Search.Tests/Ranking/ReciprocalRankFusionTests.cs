using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Tests.Ranking;

public sealed class ReciprocalRankFusionTests
{
    private const int Products = 1200;

    [Fact]
    public async Task A_product_scores_by_its_places_in_both_orders()
    {
        // By looks 1, 2, 3 and so on; by words 3 and then 900, which is far down by looks.
        var fusion = Fuse(1, new(3, 1), new(900, 2));

        var ranked = await FirstAsync(fusion, 5);

        ranked.Select(product => product.Key).ShouldBe([3, 1, 2, 900, 4]);
        ranked[0].Score.ShouldBe(((1 / 63f) + (1 / 61f)) / (2 / 61f), 1e-6f);
        ranked[1].Score.ShouldBe(0.5f, 1e-6f);
        // Second by looks and second by words come to the same; then looks decide.
        ranked[2].Score.ShouldBe(1 / 62f / (2 / 61f), 1e-6f);
        ranked[3].Score.ShouldBe(ranked[2].Score, 1e-6f);
        ranked.Select(product => product.TextRank).ShouldBe([1, null, null, 2, null]);
        ranked.ShouldAllBe(product => product.Cosine != null);
    }

    [Fact]
    public async Task Words_count_by_their_weight()
    {
        (await FirstAsync(Fuse(0.001f, new TextMatch(900, 1)), 3))
            .Select(p => p.Key)
            .ShouldBe([1L, 2L, 3L]);
        (await FirstAsync(Fuse(1, new TextMatch(900, 1)), 2))
            .Select(p => p.Key)
            .ShouldBe([1L, 900L]);
    }

    [Fact]
    public async Task What_is_preferred_comes_up_by_its_weight()
    {
        var wanted = ProductSet.Of([40, 900]);

        var strong = await FirstAsync(Prefer(new Preference(wanted, 1)), 2);
        var weak = await FirstAsync(Prefer(new Preference(wanted, 0.001f)), 2);

        strong[0].Key.ShouldBe(40);
        strong.ShouldAllBe(product => product.Score <= 1);
        weak.Select(product => product.Key).ShouldBe([1L, 2L]);
    }

    [Fact]
    public async Task Fewer_are_the_beginning_of_more()
    {
        var fusion = Fuse(1, [.. Enumerable.Range(1, 400).Select(i => new TextMatch(i * 3, i))]);

        var all = await FirstAsync(fusion, Products);

        all.Count.ShouldBe(Products);
        all.Select(product => product.Key).ShouldBeUnique();
        foreach (var count in new[] { 1, 10, 499, 500, 501, 777, 1199 })
        {
            (await FirstAsync(fusion, count)).ShouldBe(all.Take(count));
        }
    }

    private static ValueTask<IReadOnlyList<RankedProduct>> FirstAsync(
        ReciprocalRankFusion fusion,
        int count
    ) => fusion.FirstAsync(count, TestContext.Current.CancellationToken);

    private static ReciprocalRankFusion Fuse(float textWeight, params TextMatch[] matches) =>
        Join(textWeight, matches, []);

    private static ReciprocalRankFusion Prefer(Preference preference) => Join(1, [], [preference]);

    private static ReciprocalRankFusion Join(
        float textWeight,
        IReadOnlyList<TextMatch> matches,
        IReadOnlyList<Preference> preferences
    )
    {
        var snapshot = Snapshots.Of([
            .. Enumerable
                .Range(1, Products)
                .Select(key =>
                    Snapshots.Product(
                        key,
                        new Product { Id = $"{key}", Title = "Shirt" },
                        [(float)Math.Cos(key / 1000.0), (float)Math.Sin(key / 1000.0)]
                    )
                ),
        ]);
        return new ReciprocalRankFusion(
            new ClosestFirst(
                new ClosestProducts([1, 0], Snapshots.Select(snapshot), new SearchCounts()),
                new ProductVectors(snapshot.Vectors, snapshot.Beyond, store: null, "model")
            ),
            matches,
            textWeight,
            preferences
        );
    }
}
