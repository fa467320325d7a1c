using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IClosetStore"/> promises.</summary>
public abstract class ClosetContract(StorePlace place) : StoreContract(place)
{
    private static readonly DateOnly _monday = new(2026, 11, 23);

    private static readonly ItemDetails _said = new()
    {
        FromCatalogue = "shop",
        FromId = "4711",
        BoughtOn = new DateOnly(2024, 2, 29),
        Notes = "from aunt \"Mia\"\nwash cold",
        IsInWash = true,
    };

    [Fact]
    public async Task What_is_said_of_a_thing_is_kept_beside_it()
    {
        await PutAsync(
            "ann",
            "hat",
            new Product
            {
                Id = "hat",
                Title = "Hat",
                Price = 30m,
            }
        );

        (await Store.Closets.SetDetailsAsync("ann", "hat", _said)).ShouldBeTrue();

        ICatalogStore other = await OpenAnotherAsync();
        ClosetItem item = (await other.Closets.FindAsync("ann", "hat")).ShouldNotBeNull();
        item.Details.ShouldBe(_said);
        item.Product.Product.Title.ShouldBe("Hat");
        (item.State, item.Wears, item.CostPerWear).ShouldBe((ItemState.InWash, default, 30m));
        (await Store.Closets.SetDetailsAsync("ann", "none", _said)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_thing_of_which_nothing_was_said_is_ready_to_be_worn()
    {
        await PutAsync("ann", "hat");

        ClosetItem item = (await Store.Closets.FindAsync("ann", "hat")).ShouldNotBeNull();

        item.Details.ShouldBe(ItemDetails.None);
        (item.State, item.CostPerWear).ShouldBe((ItemState.Ready, null));
    }

    [Fact]
    public async Task A_day_counts_once_however_often_it_is_said_and_can_be_taken_back()
    {
        await PutAsync(
            "ann",
            "hat",
            new Product
            {
                Id = "hat",
                Title = "Hat",
                Price = 10m,
            }
        );
        (await WearAsync("hat", 0)).ShouldBeTrue();
        (await WearAsync("hat", 0)).ShouldBeFalse();
        (await WearAsync("hat", 1)).ShouldBeTrue();
        (await WearAsync("hat", 2)).ShouldBeTrue();

        ClosetItem item = (await Store.Closets.FindAsync("ann", "hat"))!;
        (item.Wears, item.CostPerWear).ShouldBe((new WearCount(3, _monday.AddDays(2)), 3.33m));

        (await Store.Closets.TakeWearBackAsync("ann", "hat", _monday.AddDays(2))).ShouldBeTrue();
        (await Store.Closets.TakeWearBackAsync("ann", "hat", _monday.AddDays(2))).ShouldBeFalse();
        (await Store.Closets.FindAsync("ann", "hat"))!.Wears.ShouldBe(
            new WearCount(2, _monday.AddDays(1))
        );
    }

    [Fact]
    public async Task What_was_worn_is_listed_by_day_of_all_things_or_of_one()
    {
        await PutAsync("ann", "hat");
        await PutAsync("ann", "coat");
        await WearAsync("hat", 0);
        await WearAsync("hat", 3);
        await WearAsync("coat", 3);
        await WearAsync("coat", 9);

        (await Store.Closets.GetWearsAsync("ann", _monday, _monday.AddDays(8))).ShouldBe([
            new Wear("hat", _monday),
            new Wear("coat", _monday.AddDays(3)),
            new Wear("hat", _monday.AddDays(3)),
        ]);
        (
            await Store.Closets.GetWearsAsync("ann", DateOnly.MinValue, DateOnly.MaxValue, "coat")
        ).ShouldBe([new Wear("coat", _monday.AddDays(3)), new Wear("coat", _monday.AddDays(9))]);
    }

    [Fact]
    public async Task The_newest_come_first_page_by_page_and_one_state_alone_when_asked()
    {
        foreach (string id in new[] { "1", "2", "3", "4" })
        {
            await PutAsync("ann", id);
        }
        await Store.Closets.SetDetailsAsync("ann", "2", new ItemDetails { IsInWash = true });
        await GiveAwayAsync("3");

        IReadOnlyList<ClosetItem> first = await Store.Closets.GetPageAsync("ann", null, 3);
        Ids(first).ShouldBe(["4", "3", "2"]);
        Ids(await Store.Closets.GetPageAsync("ann", first[^1].Product.Key, 3)).ShouldBe(["1"]);
        Ids(await OfAsync(ItemState.Ready)).ShouldBe(["4", "1"]);
        Ids(await OfAsync(ItemState.InWash)).ShouldBe(["2"]);
        Ids(await OfAsync(ItemState.GivenAway)).ShouldBe(["3"]);
        (await Store.Closets.CountAsync("ann")).ShouldBe(
            new Dictionary<ItemState, int>
            {
                [ItemState.Ready] = 2,
                [ItemState.InWash] = 1,
                [ItemState.GivenAway] = 1,
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task What_was_given_away_is_found_no_more_and_its_history_stays()
    {
        await PutAsync("ann", "hat");
        await WearAsync("hat", 0);
        long before = await Store.ReadVersionAsync();

        await GiveAwayAsync("hat");

        (await Store.FindIdsAsync("thing", Scope.Of("ann"))).ShouldBeEmpty();
        (await Store.ReadVersionAsync()).ShouldBeGreaterThan(before);
        ClosetItem item = (await Store.Closets.FindAsync("ann", "hat"))!;
        (item.State, item.Details.GivenAwayOn, item.Wears.Days).ShouldBe(
            (ItemState.GivenAway, _monday, 1)
        );

        // It comes back as what it was.
        await PutAsync("ann", "hat");
        (await Store.Closets.FindAsync("ann", "hat"))!.State.ShouldBe(ItemState.Ready);
    }

    [Fact]
    public async Task What_is_removed_leaves_nothing_behind()
    {
        await PutAsync("ann", "hat");
        await PutAsync("ann", "coat");
        await Store.PutAsync(
            ClosetName.Of("ann"),
            new Product
            {
                Id = "copy",
                Title = "Copy",
                Category = ["A"],
            },
            "picture of hat",
            "its own"
        );
        await Store.Closets.SetDetailsAsync("ann", "copy", _said);
        await WearAsync("copy", 0);
        await Store.People.GiveAsync(
            Scope.Of("ann"),
            ClosetName.Text,
            "copy",
            Verdict.Like,
            OpinionOrigin.Unknown
        );
        IReadOnlyList<string> pictures = (await FindAsync("copy")).Product.Pictures;
        long before = await Store.ReadVersionAsync();

        (await Store.Closets.RemoveAsync("ann", "copy")).ShouldBeTrue();

        (await Store.Closets.RemoveAsync("ann", "copy")).ShouldBeFalse();
        (await Store.Closets.FindAsync("ann", "copy")).ShouldBeNull();
        Ids(await OfAsync(null)).ShouldBe(["coat", "hat"]);
        (await Store.FindIdsAsync("copy", Scope.Of("ann"))).ShouldBeEmpty();
        (await Store.Products.FindAsync(Scope.Of("ann"), ClosetName.Text, "copy")).ShouldBeNull();
        (
            await Store.Closets.GetWearsAsync("ann", DateOnly.MinValue, DateOnly.MaxValue)
        ).ShouldBeEmpty();
        (await Store.People.GetPageAsync("ann", null, 9)).ShouldBeEmpty();
        (await Store.Pictures.FindAsync(pictures[0])).ShouldNotBeNull("the hat shows it");
        (await Store.Pictures.FindAsync(pictures[1])).ShouldBeNull();
        (await Store.ReadVersionAsync()).ShouldBeGreaterThan(before);
        (await Store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();

        // The same thing may come again.
        await PutAsync("ann", "copy");
        (await FindAsync("copy")).Details.ShouldBe(ItemDetails.None);
    }

    [Fact]
    public async Task Nothing_is_removed_while_somebody_imports()
    {
        await PutAsync("ann", "hat");
        await using IAsyncDisposable? held = await Store.Products.TryHoldAsync();

        (
            await Should.ThrowAsync<CatalogException>(() => Store.Closets.RemoveAsync("ann", "hat"))
        ).Message.ShouldContain("import");
        (await Store.Closets.FindAsync("ann", "hat")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Removing_waits_for_whoever_adds_and_adding_waits_for_no_import()
    {
        await PutAsync("ann", "hat");
        await using IAsyncDisposable? import = await Store.Products.TryHoldAsync();
        IAsyncDisposable adding = await Store.Products.HoldPicturesAsync();
        await import!.DisposeAsync();

        Task<bool> removing = Store.Closets.RemoveAsync("ann", "hat");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        removing.IsCompleted.ShouldBeFalse();
        await adding.DisposeAsync();
        (await removing).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_sees_or_changes_a_thing_of_somebody_else()
    {
        await PutAsync("ann", "hat");
        await Store.PutAsync("shop", "4711", "Shoe");
        await Store.Closets.SetDetailsAsync("ann", "hat", _said);
        await WearAsync("hat", 0);
        long key = (await FindAsync("hat")).Product.Key;
        IClosetStore closets = Store.Closets;

        (await closets.FindAsync("bob", "hat")).ShouldBeNull();
        (await closets.FindAsync("bob", [key])).ShouldBeEmpty();
        (await closets.FindAsync("ann", [key])).Keys.ShouldBe([key]);
        (await closets.GetPageAsync("bob", null, 9)).ShouldBeEmpty();
        (await closets.CountAsync("bob")).ShouldBeEmpty();
        (await closets.SetDetailsAsync("bob", "hat", ItemDetails.None)).ShouldBeFalse();
        (await closets.WearAsync("bob", "hat", _monday.AddDays(1))).ShouldBeFalse();
        (await closets.TakeWearBackAsync("bob", "hat", _monday)).ShouldBeFalse();
        (await closets.GetWearsAsync("bob", DateOnly.MinValue, DateOnly.MaxValue)).ShouldBeEmpty();
        (await closets.RemoveAsync("bob", "hat")).ShouldBeFalse();
        // A product that is nobody's own is no thing of a closet either.
        (await closets.SetDetailsAsync("ann", "4711", _said)).ShouldBeFalse();
        (await closets.WearAsync("ann", "4711", _monday)).ShouldBeFalse();
        (await FindAsync("hat")).Details.ShouldBe(_said);
    }

    [Fact]
    public async Task Everything_of_a_closet_goes_with_its_person()
    {
        await PutAsync("ann", "hat");
        await PutAsync("bob", "hat");
        await Store.Closets.SetDetailsAsync("ann", "hat", _said);
        await WearAsync("hat", 0);
        await GiveAwayAsync("hat");

        await Store.People.DeleteAsync("ann");

        (await Store.Closets.GetPageAsync("ann", null, 9)).ShouldBeEmpty();
        (await Store.Closets.FindAsync("bob", "hat")).ShouldNotBeNull();
        (await Store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void No_catalogue_of_everybody_is_called_like_a_closet()
    {
        Should.Throw<CatalogException>(() => new CatalogueName("My closet"));
        new CatalogueName(ClosetName.Text, "ann").ShouldBe(ClosetName.Of("ann"));
    }

    private Task<ProductWrite> PutAsync(string person, string id, Product? product = null) =>
        Store.PutAsync(
            ClosetName.Of(person),
            product ?? new Product { Id = id, Title = $"thing {id}" },
            $"picture of {id}"
        );

    private Task<bool> WearAsync(string id, int day) =>
        Store.Closets.WearAsync("ann", id, _monday.AddDays(day));

    private Task<bool> GiveAwayAsync(string id) =>
        Store.Closets.SetDetailsAsync("ann", id, new ItemDetails { GivenAwayOn = _monday });

    private async Task<ClosetItem> FindAsync(string id) =>
        (await Store.Closets.FindAsync("ann", id)).ShouldNotBeNull();

    private Task<IReadOnlyList<ClosetItem>> OfAsync(ItemState? state) =>
        Store.Closets.GetPageAsync("ann", null, 9, state);

    private static IEnumerable<string> Ids(IEnumerable<ClosetItem> items) =>
        items.Select(item => item.Product.Product.Id);
}
