using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IOutfitStore"/> promises.</summary>
public abstract class OutfitContract(StorePlace place) : StoreContract(place)
{
    private static readonly DateOnly _monday = new(2026, 11, 23);

    [Fact]
    public async Task An_outfit_keeps_its_name_and_where_each_piece_lies()
    {
        var pieces = new[]
        {
            new OutfitPiece(await PutAsync("ann", "hat"), 2, 500, 100, 250),
            new OutfitPiece(await PutAsync("ann", "coat"), 0, 0, 1000, 1000),
        };

        (
            await Store.Outfits.AddAsync("ann", new Outfit("monday", " Monday ", pieces))
        ).ShouldBeTrue();

        ICatalogStore other = await OpenAnotherAsync();
        Outfit kept = (await other.Outfits.FindAsync("ann", "monday")).ShouldNotBeNull();
        kept.Name.ShouldBe("Monday");
        kept.Pieces.Select(piece => piece.Placed).ShouldBe([pieces[1], pieces[0]]);
        (kept.Pieces[1].Catalogue, kept.Pieces[1].Id).ShouldBe((ClosetName.Text, "hat"));
        kept.ChangedAt.ShouldBeGreaterThan(default);
        (await Store.Outfits.AddAsync("ann", new Outfit("monday", "Another", []))).ShouldBeFalse();
        (await FindAsync("monday")).Name.ShouldBe("Monday");
    }

    [Fact]
    public async Task What_somebody_has_changed_meanwhile_is_not_overwritten()
    {
        long hat = await PutAsync("ann", "hat");
        await AddAsync("monday");
        Outfit read = await FindAsync("monday");

        (
            await Store.Outfits.ReplaceAsync(
                "ann",
                read with
                {
                    Pieces = [new OutfitPiece(hat, 0, 1, 2, 300)],
                }
            )
        ).ShouldBeTrue();

        (await Store.Outfits.ReplaceAsync("ann", read with { Name = "Late" })).ShouldBeFalse();
        Outfit now = await FindAsync("monday");
        (now.Name, now.Pieces.Count).ShouldBe(("monday", 1));
        now.ChangedAt.ShouldBeGreaterThan(read.ChangedAt);
        (await Store.Outfits.ReplaceAsync("ann", now with { Pieces = [] })).ShouldBeTrue();
        (await FindAsync("monday")).Pieces.ShouldBeEmpty();
        (await Store.Outfits.ReplaceAsync("ann", now with { Id = "none" })).ShouldBeFalse();
    }

    [Fact]
    public async Task The_last_changed_come_first_page_by_page()
    {
        foreach (string id in new[] { "1", "2", "3" })
        {
            await AddAsync(id);
        }
        await Store.Outfits.ReplaceAsync("ann", (await FindAsync("1")) with { Name = "changed" });

        (await Store.Outfits.CountAsync("ann")).ShouldBe(3);
        IReadOnlyList<Outfit> first = await Store.Outfits.GetPageAsync("ann", 0, 2);
        first.Count.ShouldBe(2);
        first[0].Id.ShouldBe("1");
        (await Store.Outfits.GetPageAsync("ann", 2, 2)).ShouldHaveSingleItem();
        (await Store.Outfits.GetPageAsync("ann", 0, 9))
            .Select(outfit => outfit.Id)
            .ShouldBe(["1", "2", "3"], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_what_the_person_sees_can_be_a_piece()
    {
        long own = await PutAsync("ann", "hat");
        long others = await PutAsync("bob", "hat");
        long shops = await KeyOfAsync(await Store.PutAsync("shop", "4711", "Shoe"));

        await AddAsync("monday", own, others, shops);

        (await FindAsync("monday")).Pieces.Select(piece => piece.ProductKey).ShouldBe([own, shops]);
    }

    [Fact]
    public async Task Wearing_it_counts_for_each_thing_of_the_closet_and_taking_it_back_takes_only_that()
    {
        long hat = await PutAsync("ann", "hat");
        long coat = await PutAsync("ann", "coat");
        long gone = await PutAsync("ann", "gone");
        long shoe = await KeyOfAsync(await Store.PutAsync("shop", "4711", "Shoe"));
        await AddAsync("monday", hat, coat, gone, shoe);
        await Store.Closets.SetDetailsAsync(
            "ann",
            "gone",
            new ItemDetails { GivenAwayOn = _monday }
        );
        await Store.Closets.WearAsync("ann", "coat", _monday);

        (await WearAsync("monday")).ShouldBeTrue();
        (await WearAsync("monday")).ShouldBeFalse();

        (await WornAsync()).ShouldBe(["coat", "hat"]);
        OutfitDay day = (await DaysAsync()).ShouldHaveSingleItem();
        (day.OutfitId, day.Day, day.IsPlanned, day.IsWorn).ShouldBe(
            ("monday", _monday, false, true)
        );
        day.Counted.ShouldBe(["hat"]);

        // A piece that is taken out afterwards was worn all the same.
        await Store.Outfits.ReplaceAsync("ann", (await FindAsync("monday")) with { Pieces = [] });
        (await WornAsync()).ShouldBe(["coat", "hat"]);
        (await TakeBackAsync("monday")).ShouldBeTrue();
        (await TakeBackAsync("monday")).ShouldBeFalse();
        (await WornAsync()).ShouldBe(["coat"]);
        (await DaysAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thing_of_two_outfits_of_a_day_was_worn_until_both_are_taken_back()
    {
        long hat = await PutAsync("ann", "hat");
        await AddAsync("morning", hat);
        await AddAsync("evening", hat);
        await WearAsync("morning");
        await WearAsync("evening");

        await TakeBackAsync("morning");
        (await WornAsync()).ShouldBe(["hat"]);
        await TakeBackAsync("evening");
        (await WornAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_taken_back_at_the_thing_stays_taken_back()
    {
        await AddAsync("monday", await PutAsync("ann", "hat"));
        await WearAsync("monday");

        (await Store.Closets.TakeWearBackAsync("ann", "hat", _monday)).ShouldBeTrue();
        (await DaysAsync()).ShouldHaveSingleItem().Counted.ShouldBeEmpty();
        await Store.Closets.WearAsync("ann", "hat", _monday);
        await TakeBackAsync("monday");

        (await WornAsync()).ShouldBe(["hat"], "it was said of the hat itself");
    }

    [Fact]
    public async Task Planned_and_worn_are_told_apart_and_each_can_be_taken_back()
    {
        await AddAsync("monday");
        IOutfitStore outfits = Store.Outfits;

        (await outfits.PlanAsync("ann", "monday", _monday)).ShouldBeTrue();
        (await outfits.PlanAsync("ann", "monday", _monday)).ShouldBeTrue();
        (await StateAsync()).ShouldBe((true, false));
        (await TakeBackAsync("monday")).ShouldBeFalse();
        await WearAsync("monday");
        (await StateAsync()).ShouldBe((true, true));
        await TakeBackAsync("monday");
        (await StateAsync()).ShouldBe((true, false));
        await WearAsync("monday");
        (await outfits.TakePlanBackAsync("ann", "monday", _monday)).ShouldBeTrue();
        (await StateAsync()).ShouldBe((false, true));
        (await outfits.TakePlanBackAsync("ann", "monday", _monday)).ShouldBeFalse();
        await outfits.PlanAsync("ann", "monday", _monday);
        (await StateAsync()).ShouldBe((true, true));
        await TakeBackAsync("monday");
        await outfits.TakePlanBackAsync("ann", "monday", _monday);
        (await DaysAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Days_are_listed_in_order_of_all_outfits_or_of_one()
    {
        await AddAsync("b");
        await AddAsync("a");
        foreach ((string id, int day) in new[] { ("b", 0), ("a", 0), ("b", -1), ("a", 8) })
        {
            await Store.Outfits.PlanAsync("ann", id, _monday.AddDays(day));
        }

        (await Store.Outfits.GetDaysAsync("ann", _monday, _monday.AddDays(7)))
            .Select(day => (day.OutfitId, day.Day))
            .ShouldBe([("a", _monday), ("b", _monday)]);
        (await Store.Outfits.GetDaysAsync("ann", DateOnly.MinValue, DateOnly.MaxValue, "b"))
            .Select(day => day.Day)
            .ShouldBe([_monday.AddDays(-1), _monday]);
    }

    [Fact]
    public async Task What_goes_takes_only_its_own_with_it()
    {
        long hat = await PutAsync("ann", "hat");
        long coat = await PutAsync("ann", "coat");
        await AddAsync("monday", hat, coat);
        await AddAsync("other", hat);
        await WearAsync("monday");

        await Store.Closets.RemoveAsync("ann", "coat");
        (await FindAsync("monday")).Pieces.ShouldHaveSingleItem().ProductKey.ShouldBe(hat);
        (await Store.Outfits.RemoveAsync("ann", "monday")).ShouldBeTrue();
        (await Store.Outfits.RemoveAsync("ann", "monday")).ShouldBeFalse();

        (await Store.Outfits.FindAsync("ann", "monday")).ShouldBeNull();
        (await DaysAsync()).ShouldBeEmpty();
        (await WornAsync()).ShouldBe(["hat"], "it was worn all the same");
        (await FindAsync("other")).Pieces.ShouldHaveSingleItem();
        (await Store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_sees_or_changes_an_outfit_of_somebody_else()
    {
        await AddAsync("monday", await PutAsync("ann", "hat"));
        await Store.Outfits.PlanAsync("ann", "monday", _monday);
        Outfit outfit = await FindAsync("monday");
        IOutfitStore outfits = Store.Outfits;

        (await outfits.FindAsync("bob", "monday")).ShouldBeNull();
        (await outfits.GetPageAsync("bob", 0, 9)).ShouldBeEmpty();
        (await outfits.CountAsync("bob")).ShouldBe(0);
        (await outfits.ReplaceAsync("bob", outfit with { Name = "Mine" })).ShouldBeFalse();
        (await outfits.PlanAsync("bob", "monday", _monday.AddDays(1))).ShouldBeFalse();
        (await outfits.TakePlanBackAsync("bob", "monday", _monday)).ShouldBeFalse();
        (await outfits.WearAsync("bob", "monday", _monday)).ShouldBeFalse();
        (await outfits.TakeWearBackAsync("bob", "monday", _monday)).ShouldBeFalse();
        (
            await outfits.RestoreDayAsync("bob", new OutfitDay("monday", _monday, true, true))
        ).ShouldBeFalse();
        (await outfits.GetDaysAsync("bob", DateOnly.MinValue, DateOnly.MaxValue)).ShouldBeEmpty();
        (await outfits.RemoveAsync("bob", "monday")).ShouldBeFalse();
        (await FindAsync("monday")).Name.ShouldBe("monday");
        (await StateAsync()).ShouldBe((true, false));
        // Everybody may call an outfit so.
        (await outfits.AddAsync("bob", new Outfit("monday", "Mine", []))).ShouldBeTrue();
    }

    [Fact]
    public async Task Outfits_go_with_their_person()
    {
        await AddAsync("monday", await PutAsync("ann", "hat"));
        await WearAsync("monday");
        await Store.Outfits.AddAsync("bob", new Outfit("monday", "Mine", []));

        await Store.People.DeleteAsync("ann");

        (await Store.Outfits.CountAsync("ann")).ShouldBe(0);
        (await Store.Outfits.FindAsync("bob", "monday")).ShouldNotBeNull();
        (await Store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Outfits_of_a_browser_go_along_and_show_the_same_things_of_the_person()
    {
        long kept = await PutAsync("visitor-1", "kept");
        long lost = await PutAsync("visitor-1", "lost");
        var piece = new OutfitPiece(kept, 3, 10, 20, 300);
        await Store.Outfits.AddAsync(
            "visitor-1",
            new Outfit("walk", "Walk", [piece, piece with { ProductKey = lost }])
        );
        await Store.Outfits.WearAsync("visitor-1", "walk", _monday);
        await AddAsync("monday");
        long own = await PutAsync("ann", "kept");
        await Store.Closets.WearAsync("ann", "kept", _monday);

        (await Store.People.MoveAsync("visitor-1", "ann")).ShouldBe(new PersonMove(0, 0));

        (await FindAsync("walk"))
            .Pieces.Select(one => one.Placed)
            .ShouldBe([piece with { ProductKey = own }]);
        OutfitDay day = (await DaysAsync()).ShouldHaveSingleItem();
        (day.OutfitId, day.IsWorn).ShouldBe(("walk", true));
        day.Counted.ShouldBe(["kept"]);
        (await Store.Outfits.CountAsync("ann")).ShouldBe(2);
        (await Store.Outfits.CountAsync("visitor-1")).ShouldBe(0);
        (await Store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Name", 1, 500, "id")]
    [InlineData("Big", "Name", 1, 500, "id")]
    [InlineData("ok", " ", 1, 500, "name")]
    [InlineData("ok", "Name", 25, 500, "24 pieces")]
    [InlineData("ok", "Name", 1, 1001, "x and y")]
    public async Task What_no_outfit_is_is_refused(
        string id,
        string name,
        int pieces,
        int x,
        string told
    )
    {
        OutfitPiece[] all =
        [
            .. Enumerable.Range(1, pieces).Select(key => new OutfitPiece(key, 0, x, 500, 300)),
        ];

        (
            await Should.ThrowAsync<CatalogException>(() =>
                Store.Outfits.AddAsync("ann", new Outfit(id, name, all))
            )
        ).Message.ShouldContain(told);
        (await Store.Outfits.CountAsync("ann")).ShouldBe(0);
    }

    private async Task<long> KeyOfAsync(ProductWrite write)
    {
        write.ShouldBe(ProductWrite.Added);
        return (await Store.Products.FindAsync(Scope.Public, "shop", "4711"))!.Key;
    }

    private async Task<long> PutAsync(string person, string id)
    {
        await Store.PutAsync(
            ClosetName.Of(person),
            new Product { Id = id, Title = $"thing {id}" },
            $"picture of {id}"
        );
        return (await Store.Closets.FindAsync(person, id))!.Product.Key;
    }

    private async Task AddAsync(string id, params long[] keys) =>
        (
            await Store.Outfits.AddAsync(
                "ann",
                new Outfit(id, id, [.. keys.Select(key => new OutfitPiece(key, 0, 500, 500, 300))])
            )
        ).ShouldBeTrue();

    private async Task<Outfit> FindAsync(string id) =>
        (await Store.Outfits.FindAsync("ann", id)).ShouldNotBeNull();

    private Task<bool> WearAsync(string id) => Store.Outfits.WearAsync("ann", id, _monday);

    private Task<bool> TakeBackAsync(string id) =>
        Store.Outfits.TakeWearBackAsync("ann", id, _monday);

    private Task<IReadOnlyList<OutfitDay>> DaysAsync() =>
        Store.Outfits.GetDaysAsync("ann", DateOnly.MinValue, DateOnly.MaxValue);

    private async Task<(bool IsPlanned, bool IsWorn)> StateAsync()
    {
        OutfitDay day = (await DaysAsync()).ShouldHaveSingleItem();
        return (day.IsPlanned, day.IsWorn);
    }

    private async Task<IEnumerable<string>> WornAsync() =>
        (await Store.Closets.GetWearsAsync("ann", _monday, _monday)).Select(wear => wear.ItemId);
}
