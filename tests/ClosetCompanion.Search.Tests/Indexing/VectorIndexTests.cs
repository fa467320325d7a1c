using ClosetCompanion.Search.Indexing;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Indexing;

public sealed class VectorIndexTests
{
    private const int Dimensions = 5;

    // Few distinct numbers, so that equal scores are common and their order is put to the test.
    private static readonly Gen<float[]> _vector = Gen.Int[-2, 2].Select(i => (float)i).Array[
        Dimensions
    ];

    private static readonly Gen<ProductVector> _row = Gen.Select(
        Gen.Long[1, 40],
        _vector,
        (key, vector) => new ProductVector(key, vector)
    );

    private static readonly Gen<(ProductVector[] Put, long[] Remove)> _change = Gen.Select(
        _row.Array[0, 30],
        Gen.Long[1, 40].Array[0, 8]
    );

    [Fact]
    public void Finds_what_a_plain_scan_finds_after_any_changes() =>
        Gen.Select(
                _change.Array[1, 6],
                _vector,
                Gen.Int[1, 50],
                Gen.Long[1, 40].Array[0, 30].Null()
            )
            .Sample(
                (changes, query, top, allowed) =>
                {
                    var index = new VectorIndex(Dimensions);
                    var plain = new PlainIndex();
                    foreach (var (put, remove) in changes)
                    {
                        index.Update(put, remove);
                        plain.Update(put, remove);
                    }
                    var within = allowed is null ? null : ProductSet.Of(allowed);

                    index.Products.ShouldBe(plain.Products);
                    index.Vectors.ShouldBe(plain.Vectors);
                    index.Search(query, top, within).ShouldBe(plain.Search(query, top, allowed));
                }
            );

    [Fact]
    public void Finds_what_a_float_scan_finds_in_many_segments_with_and_without_a_filter()
    {
        const int dimensions = 96;
        var random = new Random(11);
        var index = new VectorIndex(dimensions);
        var rows = new Dictionary<long, float[]>();
        for (var change = 0; change < 40; change++)
        {
            var put = Enumerable
                .Range(0, random.Next(1, 400))
                .Select(_ => new ProductVector(
                    random.Next(1, 6000),
                    RandomVector(random, dimensions)
                ))
                .DistinctBy(row => row.ProductKey)
                .ToArray();
            var remove = rows.Keys.Where(_ => random.Next(20) == 0).ToArray();
            index.Update(put, remove);
            foreach (var key in remove)
            {
                rows.Remove(key);
            }
            foreach (var row in put)
            {
                rows[row.ProductKey] = row.Vector;
            }
        }
        foreach (var share in new[] { 1, 2, 50 })
        {
            var query = RandomVector(random, dimensions);
            var within = ProductSet.Of(rows.Keys.Where(_ => random.Next(share) == 0));

            var found = index.Search(query, 25, share == 1 ? null : within);

            found.ShouldBe(
                rows.Where(row => share == 1 || within.Contains(row.Key))
                    .Select(row => new ScoredProduct(row.Key, Dot(row.Value, query)))
                    .OrderByDescending(product => product.Score)
                    .ThenBy(product => product.Key)
                    .Take(25)
            );
        }
        index.Products.ShouldBe(rows.Count);
    }

    [Fact]
    public void Finds_the_same_with_several_threads_as_with_one()
    {
        const int dimensions = 64;
        var random = new Random(7);
        var rows = Enumerable
            .Range(1, 20_000)
            .Select(key => new ProductVector(key, RandomVector(random, dimensions)))
            .ToArray();
        var index = new VectorIndex(dimensions);
        index.Update(rows);
        var query = RandomVector(random, dimensions);

        var found = index.Search(query, 100);

        var expected = rows.Select(row => new ScoredProduct(row.ProductKey, Dot(row.Vector, query)))
            .OrderByDescending(product => product.Score)
            .ThenBy(product => product.Key)
            .Take(100);
        found.ShouldBe(expected);
    }

    [Fact]
    public void A_product_counts_by_its_best_picture()
    {
        var index = new VectorIndex(2);
        index.Update([new(1, [0, 1]), new(1, [1, 0]), new(2, [0.6f, 0.8f])]);

        index
            .Search(new float[] { 1, 0 }, 5)
            .ShouldBe([new ScoredProduct(1, 1), new ScoredProduct(2, 0.6f)]);
    }

    [Fact]
    public void Equal_scores_come_in_the_order_of_the_keys()
    {
        var index = new VectorIndex(1);
        index.Update([new(3, [1]), new(1, [1]), new(2, [1])]);

        index.Search(new float[] { 1 }, 2).Select(product => product.Key).ShouldBe([1L, 2L]);
    }

    [Fact]
    public async Task A_search_never_sees_half_a_change()
    {
        var index = new VectorIndex(1);
        index.Update(Generation(0));
        var writing = Task.Run(
            () =>
            {
                for (var generation = 1; generation <= 200; generation++)
                {
                    index.Update(Generation(generation));
                }
            },
            TestContext.Current.CancellationToken
        );
        while (!writing.IsCompleted)
        {
            index
                .Search(new float[] { 1 }, 1000)
                .Select(product => product.Score)
                .Distinct()
                .Count()
                .ShouldBe(1);
        }
        await writing;

        static IEnumerable<ProductVector> Generation(int generation) =>
            Enumerable.Range(1, 500).Select(key => new ProductVector(key, [generation]));
    }

    [Fact]
    public async Task Writers_and_searchers_do_not_disturb_one_another()
    {
        const int dimensions = 16;
        var index = new VectorIndex(dimensions);
        var random = new Random(5);
        var query = RandomVector(random, dimensions);
        var fixedRows = Enumerable
            .Range(1, 300)
            .Select(key => new ProductVector(key, RandomVector(random, dimensions)))
            .ToArray();
        index.Update(fixedRows);
        var expected = index.Search(query, 300, ProductSet.Of(fixedRows.Select(r => r.ProductKey)));

        // Each writer adds and removes products of its own, far from the query; the fixed ones stay.
        await Task.WhenAll(
            Enumerable
                .Range(1, 3)
                .Select(writer =>
                    Task.Run(() => WriteAndSearch(writer), TestContext.Current.CancellationToken)
                )
        );

        index.Search(query, 300).ShouldBe(expected);

        void WriteAndSearch(int writer)
        {
            var away = query.Select(value => -1000 * value).ToArray();
            for (var round = 0; round < 100; round++)
            {
                var keys = Enumerable
                    .Range(0, 1 + (round % 20))
                    .Select(i => (writer * 1000L) + i)
                    .ToArray();
                index.Update(keys.Select(key => new ProductVector(key, away)));
                index.Search(query, 300).ShouldBe(expected);
                index.GetVectors(keys[0]).ShouldHaveSingleItem().ShouldBe(away);
                index.Update([], keys);
                index.GetVectors(keys[0]).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Gives_back_the_vectors_of_a_product()
    {
        var index = new VectorIndex(2);
        index.Update([new(5, [1, 2]), new(5, [3, 4]), new(6, [5, 6])]);

        index
            .GetVectors(5)
            .ShouldBe([
                [1, 2],
                [3, 4],
            ]);
        index.GetVectors(7).ShouldBeEmpty();
    }

    [Fact]
    public void Refuses_vectors_of_another_length()
    {
        var index = new VectorIndex(3);

        Should.Throw<ArgumentException>(() => index.Update([new(1, [1, 2])]));
        Should.Throw<ArgumentException>(() => index.Search(new float[] { 1 }, 1));
    }

    private static float Dot(float[] row, float[] query) =>
        System.Numerics.Tensors.TensorPrimitives.Dot<float>(row, query);

    private static float[] RandomVector(Random random, int dimensions) =>
        [.. Enumerable.Range(0, dimensions).Select(_ => random.NextSingle() - 0.5f)];

    /// <summary>The index as one would write it without thinking of speed.</summary>
    private sealed class PlainIndex
    {
        private readonly Dictionary<long, List<float[]>> _products = [];

        public int Products => _products.Count;

        public int Vectors => _products.Values.Sum(vectors => vectors.Count);

        public void Update(IEnumerable<ProductVector> put, IEnumerable<long> remove)
        {
            foreach (var key in remove)
            {
                _products.Remove(key);
            }
            foreach (var product in put.GroupBy(row => row.ProductKey, row => row.Vector))
            {
                _products[product.Key] = [.. product];
            }
        }

        public IEnumerable<ScoredProduct> Search(float[] query, int top, long[]? allowed) =>
            _products
                .Where(product => allowed is null || allowed.Contains(product.Key))
                .Select(product => new ScoredProduct(
                    product.Key,
                    product.Value.Max(vector => vector.Zip(query, (a, b) => a * b).Sum())
                ))
                .OrderByDescending(product => product.Score)
                .ThenBy(product => product.Key)
                .Take(top);
    }
}
