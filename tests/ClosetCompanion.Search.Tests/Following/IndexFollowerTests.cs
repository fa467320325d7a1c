using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Following;

public sealed class IndexFollowerTests
{
    private static readonly Scope[] _scopes =
    [
        Scope.Public,
        Scope.Of(RandomChanges.Person),
        Scope.Of("bert"),
        Scope.Everything,
        Scope.Public.Only("closet"),
        Scope.Of(RandomChanges.Person).Only("closet"),
    ];

    private static readonly SearchFilter[][] _filters =
    [
        [],
        [new("colour", "RED")],
        [new("category", "shirts"), new("size", "red")],
        [new("price", "5..20"), new("fabric", "wool")],
        [new("salePrice", "..20")],
        [new("kind", "shirts"), new("kind", "red")],
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task After_any_changes_it_has_what_is_loaded_afresh() =>
        RandomChanges.Rounds.SampleAsync(async rounds =>
        {
            var store = new MemoryStore();
            var follower = Follower(store);
            foreach (var round in rounds)
            {
                RandomChanges.Write(store, round);
                await using var followed = await follower.OpenAsync(Cancellation);
                await using var fresh = await Follower(store).OpenAsync(Cancellation);
                followed.Snapshot.Version.ShouldBe(fresh.Snapshot.Version);
                await ShouldBeTheSameAsync(followed.Snapshot, fresh.Snapshot);
            }
        });

    [Fact]
    public Task A_snapshot_stays_as_it_was_whatever_comes_after_it() =>
        RandomChanges.Rounds.SampleAsync(async rounds =>
        {
            var store = new MemoryStore();
            var follower = Follower(store);
            RandomChanges.Write(store, rounds[0]);
            await using var before = await follower.OpenAsync(Cancellation);
            await using var same = await Follower(store).OpenAsync(Cancellation);

            foreach (var round in rounds.Skip(1))
            {
                RandomChanges.Write(store, round);
                await using var later = await follower.OpenAsync(Cancellation);
            }

            await ShouldBeTheSameAsync(before.Snapshot, same.Snapshot);
        });

    [Fact]
    public Task Reading_that_was_broken_off_half_way_leaves_nothing_behind() =>
        Gen.Select(RandomChanges.Rounds, Gen.Int[1, 30])
            .SampleAsync(
                async (rounds, reads) =>
                {
                    var store = new MemoryStore();
                    var follower = Follower(store);
                    foreach (var round in rounds)
                    {
                        RandomChanges.Write(store, round);
                        var left = reads;
                        store.OnRead = () =>
                        {
                            if (--left == 0)
                            {
                                throw new CatalogException("broken off");
                            }
                        };
                        try
                        {
                            await using var broken = await follower.OpenAsync(Cancellation);
                        }
                        catch (CatalogException)
                        {
                            // This is what was meant to happen.
                        }
                    }
                    store.OnRead = () => { };
                    await using var followed = await follower.OpenAsync(Cancellation);
                    await using var fresh = await Follower(store).OpenAsync(Cancellation);
                    await ShouldBeTheSameAsync(followed.Snapshot, fresh.Snapshot);
                }
            );

    [Fact]
    public async Task A_view_that_is_older_than_the_index_is_not_answered()
    {
        var store = new MemoryStore();
        var follower = Follower(store);
        var product = Snapshots.Product(1, new Product { Id = "1", Title = "" }, [1, 0, 0]);
        store.Write(1, "shop", null, product);
        await using var old = await store.OpenViewAsync(Cancellation);
        store.Write(1, "shop", null, product with { Facts = null });
        await using var now = await follower.OpenAsync(Cancellation);

        (await follower.CatchUpAsync(old, Cancellation)).ShouldBeNull();

        now.Snapshot.Vectors.Products.ShouldBe(0);
    }

    [Fact]
    public async Task Only_what_changed_is_read()
    {
        var store = new MemoryStore();
        var follower = Follower(store);
        var products = Enumerable
            .Range(1, 100)
            .Select(key =>
                Snapshots.Product(key, new Product { Id = $"{key}", Title = "" }, [key, 0, 0])
            )
            .ToArray();
        store.Write(1, "shop", null, products);
        store.Write(2, "coats", null);
        await using (await follower.OpenAsync(Cancellation)) { }
        var read = 0;
        store.OnRead = () => read++;

        store.Write(
            1,
            "shop",
            null,
            products[7] with
            {
                Vectors =
                [
                    [0, 1, 0],
                ],
            }
        );
        await using var moment = await follower.OpenAsync(Cancellation);

        read.ShouldBe(1);
        moment.Snapshot.Vectors.Search([0, 1, 0], 1, null).Single().Key.ShouldBe(8);
        moment.Snapshot.Table.See(Scope.Public).Catalogues.ShouldBe(["coats", "shop"]);
    }

    private static IndexFollower Follower(ICatalogStore store) =>
        new(store, "model", RandomChanges.Dimensions);

    private static async Task ShouldBeTheSameAsync(SearchSnapshot one, SearchSnapshot other)
    {
        one.Table.All.Keys().ShouldBe(other.Table.All.Keys());
        one.Vectors.Products.ShouldBe(one.Table.All.Count);
        one.Vectors.Rows.ShouldBe(other.Vectors.Rows);
        foreach (var key in one.Table.All.Keys())
        {
            one.Table.Groups.MembersOf(key).ShouldBe(other.Table.Groups.MembersOf(key));
            one.Vectors.GetVectors(key).ShouldBe(other.Vectors.GetVectors(key));
        }
        (await StandoutAsync(one)).ShouldBe(await StandoutAsync(other));
        foreach (var scope in _scopes)
        {
            Answers(one, scope).ShouldBe(Answers(other, scope), $"{scope}");
        }
    }

    /// <summary>All that can be asked of a snapshot in a scope, as lines.</summary>
    private static List<string> Answers(SearchSnapshot snapshot, Scope scope)
    {
        var visible = snapshot.Table.See(scope);
        var lines = new List<string>
        {
            string.Join(' ', visible.Fields),
            string.Join(' ', visible.Catalogues),
            string.Join(' ', ProductSample.Of(visible.Products, 3)),
        };
        foreach (var filters in _filters)
        {
            try
            {
                var selection = new Selection(
                    snapshot.Table,
                    visible,
                    new SelectionCriteria(scope.Catalogue, filters, []),
                    RandomChanges.Now
                );
                lines.Add(string.Join(' ', selection.Products.Keys()));
                lines.Add($"{selection.FindPrices()}");
                lines.AddRange(selection.CountFacets().Select(Line));
                lines.AddRange(selection.CountFacets(snapshot.Table.Groups).Select(Line));
                lines.Add($"{snapshot.Table.Groups.CountFolded(selection.Products)}");
                lines.Add(
                    string.Join(' ', snapshot.Vectors.Search([1, 2, 3], 10, selection.Products))
                );
            }
            catch (QueryException refused)
            {
                lines.Add(refused.Message);
            }
        }
        return lines;
    }

    private static async Task<double> StandoutAsync(SearchSnapshot snapshot)
    {
        var background = await snapshot.FindBackgroundAsync(
            new ProductVectors(snapshot.Vectors, snapshot.Beyond, store: null, "model"),
            TestContext.Current.CancellationToken
        );
        return background.Standout([1, 2, 3], 1);
    }

    private static string Line(Facet facet) => $"{facet.Field}: {string.Join(", ", facet.Values)}";
}
