using ClosetCompanion.Catalog.Postgres.Nearest;
using ClosetCompanion.Catalog.Postgres.Tests.Servers;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres.Tests.Nearest;

public sealed class NearestProductsTests
{
    private const string Model = "0123";
    internal const int Dimensions = 32;
    private const int Products = 400;
    private const int Top = 10;

    [Fact]
    public async Task All_vectors_compared_give_the_closest_products()
    {
        await using PostgresStore store = await OpenAsync(prepareFirst: false);

        (await FindAsync(store, few: Products, isExact: false)).ShouldBe(
            new Found(Closest(key => true), IsApproximate: false)
        );
        (await FindAsync(store, few: 0, isExact: true)).ShouldBe(
            new Found(Closest(key => true), IsApproximate: false)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task The_graph_finds_what_may_be_found_alone(int oneOf)
    {
        await using PostgresStore store = await OpenAsync(prepareFirst: false);

        Found found = await FindAsync(store, few: 0, isExact: false, key => key % oneOf == 0);

        found.IsApproximate.ShouldBeTrue();
        // So few vectors are all met on the way.
        found.Keys.ShouldBe(Closest(key => key % oneOf == 0));
    }

    [Fact]
    public async Task Vectors_that_are_kept_later_are_found_and_changed_ones_are_found_where_they_are_now()
    {
        await using PostgresStore store = await OpenAsync(prepareFirst: true);

        (await FindAsync(store, few: 0, isExact: false)).Keys.ShouldBe(Closest(key => true));

        await store.Embeddings.SaveAsync(
            "colours",
            Model,
            [new PictureEmbedding(Hash(7), Query), new PictureEmbedding(Hash(8), null)],
            Cancellation
        );
        IReadOnlyList<long> found = (await FindAsync(store, few: 0, isExact: false)).Keys;

        found.ShouldContain(7L);
        found.ShouldNotContain(8L);
    }

    [Fact]
    public async Task Preparing_again_changes_nothing_and_puts_in_what_is_missing()
    {
        await using PostgresStore store = await OpenAsync(prepareFirst: false);
        await store.Database.RunAsync(
            async connection =>
            {
                VectorTable table = (await VectorTable.FindAsync(connection, Model, Cancellation))!;
                await using var command = connection.CreateCommand();
                command.CommandText = $"DELETE FROM {table.Name} WHERE picture_key % 2 = 0";
                return await command.ExecuteNonQueryAsync(Cancellation);
            },
            Cancellation
        );
        var told = new List<int>();

        await store.Nearest.PrepareAsync(
            "colours",
            Model,
            Dimensions,
            new Told(told),
            Cancellation
        );
        await store.Nearest.PrepareAsync(
            "colours",
            Model,
            Dimensions,
            new Told(told),
            Cancellation
        );

        told.ShouldBe([Products / 2]);
        (await FindAsync(store, few: Products, isExact: false)).Keys.ShouldBe(Closest(key => true));
    }

    [Fact]
    public async Task Full_vectors_are_read_by_product()
    {
        await using PostgresStore store = await OpenAsync(prepareFirst: false);
        await using IStoreView view = await store.OpenViewAsync(Cancellation);

        var read = await view.Nearest!.ReadAsync(Model, [3, 5, 9_999], Cancellation);

        read.Keys.Order().ShouldBe([3L, 5L]);
        read[5].ShouldHaveSingleItem().ShouldBe(Vector(5));
    }

    [Fact]
    public async Task Without_a_table_nothing_is_found()
    {
        await using PostgresStore store = await PostgresStore.OpenAsync(
            await TestDatabases.Current.MakeAsync(isStore: true),
            Cancellation
        );

        (await FindAsync(store, few: 0, isExact: false)).Keys.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Vectors_of_which_half_lie_in_another_database_are_found_changed_and_forgotten(
        bool prepareFirst
    )
    {
        await using PostgresStore store = await OpenAsync(prepareFirst, SpreadVectors.OverTwoAsync);

        (await FindAsync(store, few: 0, isExact: false)).ShouldBe(
            new Found(Closest(key => true), IsApproximate: true)
        );
        (await FindAsync(store, few: 0, isExact: false, key => key % 10 == 0)).Keys.ShouldBe(
            Closest(key => key % 10 == 0)
        );
        (await FindAsync(store, few: Products, isExact: true)).Keys.ShouldBe(Closest(key => true));
        (await SpreadVectors.CountAsync(store)).ShouldBe(Products);

        await store.Embeddings.SaveAsync(
            "colours",
            Model,
            [.. Closest(key => true).Select(key => new PictureEmbedding(Hash(key), null))],
            Cancellation
        );
        (await FindAsync(store, few: 0, isExact: false))
            .Keys.Intersect(Closest(key => true))
            .ShouldBeEmpty();
        await SpreadVectors.ForgetAllAsync(store);
        (await SpreadVectors.CountAsync(store)).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_database_that_is_away_makes_the_store_unreachable_and_says_so()
    {
        await using PostgresStore store = await OpenAsync(
            prepareFirst: false,
            SpreadVectors.OverTwoAsync
        );
        await SpreadVectors.TakeOtherAwayAsync(store);

        CatalogException said = await Should.ThrowAsync<CatalogException>(() =>
            FindAsync(store, few: 0, isExact: false)
        );

        said.IsUnreachable.ShouldBeTrue();
        said.Message.ShouldContain("another server");
    }

    private sealed record Found(IReadOnlyList<long> Keys, bool IsApproximate)
    {
        public bool Equals(Found? other) =>
            other is not null
            && other.IsApproximate == IsApproximate
            && other.Keys.SequenceEqual(Keys);

        public override int GetHashCode() => Keys.Count;
    }

    private sealed class Told(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static float[] Query => Vector(1_000_000);

    // Key and number of a product are the same in a new database.
    private static async Task<PostgresStore> OpenAsync(
        bool prepareFirst,
        Func<string, Task>? before = null
    )
    {
        string text = await TestDatabases.Current.MakeAsync(isStore: true);
        await (before?.Invoke(text) ?? Task.CompletedTask);
        PostgresStore store = await PostgresStore.OpenAsync(text, Cancellation);
        if (prepareFirst)
        {
            await store.Nearest.PrepareAsync("colours", Model, Dimensions, null, Cancellation);
        }
        long[] numbers = [.. Enumerable.Range(1, Products)];
        await store.Products.WriteAsync(
            "shop",
            "a test",
            [
                .. numbers.Select(number => new ProductChange(
                    new Product { Id = $"{number}", Title = $"Shirt {number}" },
                    [new KeptPicture(Hash(number), 1)]
                )),
            ],
            Cancellation
        );
        await store.Embeddings.SaveAsync(
            "colours",
            Model,
            [.. numbers.Select(number => new PictureEmbedding(Hash(number), Vector(number)))],
            Cancellation
        );
        if (!prepareFirst)
        {
            await store.Nearest.PrepareAsync("colours", Model, Dimensions, null, Cancellation);
        }
        return store;
    }

    private static async Task<Found> FindAsync(
        PostgresStore store,
        int few,
        bool isExact,
        Func<long, bool>? isWanted = null
    )
    {
        var within = new byte[(Products / 8) + 1];
        for (long key = 1; key <= Products; key++)
        {
            if (isWanted?.Invoke(key) ?? true)
            {
                within[key / 8] |= (byte)(1 << (int)(key % 8));
            }
        }
        NearestFound found = await store.Database.QueryAsync(
            connection =>
                new NearestProducts(store.Database, connection, few).FindAsync(
                    Model,
                    Query,
                    Top,
                    within,
                    isExact,
                    Cancellation
                ),
            Cancellation
        );
        return new Found([.. found.Keys.Order()], found.IsApproximate);
    }

    private static long[] Closest(Func<long, bool> isWanted) =>
        [
            .. Enumerable
                .Range(1, Products)
                .Select(key => (long)key)
                .Where(isWanted)
                .OrderByDescending(key => Cosine(Vector(key), Query))
                .Take(Top)
                .Order(),
        ];

    private static string Hash(long number) => $"{number:x64}";

    private static float Cosine(float[] one, float[] other) =>
        one.Zip(other, (a, b) => a * b).Sum();

    private static float[] Vector(long number)
    {
        var random = new Random((int)number);
        float[] drawn =
        [
            .. Enumerable.Range(0, Dimensions).Select(_ => random.NextSingle() - 0.5f),
        ];
        float length = MathF.Sqrt(Cosine(drawn, drawn));
        return [.. drawn.Select(component => component / length)];
    }
}
