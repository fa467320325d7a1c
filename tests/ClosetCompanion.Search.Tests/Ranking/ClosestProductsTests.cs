using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Tests.Ranking;

public sealed class ClosestProductsTests
{
    private const int Products = 3_000;
    private const int InMemory = 500;

    private static readonly float[] _query = [1, 0];

    [Fact]
    public async Task Products_beyond_memory_stand_among_the_others_by_their_full_vectors()
    {
        var (snapshot, store) = Make(missed: []);

        var found = await FirstAsync(Closest(snapshot), 1_500, snapshot, store);

        found
            .Select(product => product.Key)
            .ShouldBe(Enumerable.Range(1, 1_500).Select(k => (long)k));
        found[700].Cosine.ShouldBe((float)Math.Cos(701 / 1000.0));
    }

    [Fact]
    public async Task What_was_missed_at_first_comes_after_what_was_shown_and_nothing_comes_twice()
    {
        var (snapshot, store) = Make(missed: [600, 700]);
        var closest = Closest(snapshot);

        var first = await FirstAsync(closest, 1_000, snapshot, store);
        var all = await FirstAsync(closest, Products, snapshot, store);

        closest.IsApproximate.ShouldBeTrue();
        first.Select(product => product.Key).ShouldNotContain(600);
        all.Take(1_000).ShouldBe(first);
        all.Select(product => product.Key).ShouldBeUnique();
        all.Count.ShouldBe(Products);
    }

    [Fact]
    public async Task Pages_are_the_same_whichever_is_asked_for_first()
    {
        var (snapshot, store) = Make(missed: [600, 700, 1_100]);
        var (forwards, backwards) = (Closest(snapshot), Closest(snapshot));

        await FirstAsync(forwards, 24, snapshot, store);
        var late = await FirstAsync(forwards, 1_200, snapshot, store);
        var early = await FirstAsync(backwards, 1_200, snapshot, store);

        early.ShouldBe(late);
    }

    [Fact]
    public async Task An_answer_from_memory_alone_is_never_approximate()
    {
        var (snapshot, store) = Make(missed: [600]);
        var closest = new ClosestProducts(
            _query,
            Snapshots.Select(snapshot, [.. snapshot.Beyond.Keys()]),
            new SearchCounts()
        );

        var found = await FirstAsync(closest, Products, snapshot, store);

        found.Count.ShouldBe(InMemory);
        closest.IsApproximate.ShouldBeFalse();
    }

    [Fact]
    public async Task Vectors_that_the_store_lacks_end_the_order_early()
    {
        var (snapshot, store) = Make(missed: []);
        store.Lost.UnionWith([800, 900]);

        var found = await FirstAsync(Closest(snapshot), Products, snapshot, store);

        found.Count.ShouldBe(Products - 2);
    }

    private static ClosestProducts Closest(SearchSnapshot snapshot) =>
        new(_query, Snapshots.Select(snapshot), new SearchCounts());

    private static async Task<IReadOnlyList<RankedProduct>> FirstAsync(
        ClosestProducts closest,
        int count,
        SearchSnapshot snapshot,
        FakeNearest store
    ) =>
        [
            .. await closest.FirstAsync(
                count,
                new ProductVectors(snapshot.Vectors, snapshot.Beyond, store, "model"),
                TestContext.Current.CancellationToken
            ),
        ];

    // The catalogue "small" stays in memory, "large" does not.
    private static (SearchSnapshot Snapshot, FakeNearest Store) Make(long[] missed)
    {
        var writer = new SnapshotWriter(2, InMemory);
        var store = new FakeNearest(missed);
        Put(new CatalogueState(1, "small", null, 1), 1, InMemory);
        Put(new CatalogueState(2, "large", null, 1), InMemory + 1, Products);
        var snapshot = writer.Freeze(version: 1);
        snapshot.Vectors.Products.ShouldBe(InMemory);
        snapshot.Beyond.Count.ShouldBe(Products - InMemory);
        return (snapshot, store);

        void Put(CatalogueState catalogue, int first, int last)
        {
            writer.Begin(catalogue with { Version = 0 });
            for (var key = first; key <= last; key++)
            {
                float[] vector = [(float)Math.Cos(key / 1000.0), (float)Math.Sin(key / 1000.0)];
                store.Vectors[key] = vector;
                writer.Put(
                    catalogue,
                    Snapshots.Product(key, new Product { Id = $"{key}", Title = "Shirt" }, vector),
                    described: []
                );
            }
            writer.End(catalogue);
        }
    }
}
