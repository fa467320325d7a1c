using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.CutOuts;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;
using static ClosetCompanion.Search.Tests.SearchAnswers;

namespace ClosetCompanion.Search.Tests.Closets;

public sealed class ClosetTests : IAsyncLifetime
{
    private const string Colours = "colours";

    private static readonly DateOnly _day = new(2026, 11, 28);

    private Workplace _workplace = null!;
    private Companion _companion = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _workplace = await Workplace.CreateAsync();
        _companion = await _workplace.OpenAsync(Shop());
    }

    public async ValueTask DisposeAsync()
    {
        await _companion.DisposeAsync();
        await _workplace.DisposeAsync();
    }

    [Fact]
    public async Task A_product_that_is_kept_is_found_by_its_person_alone()
    {
        var added = (await KeepAsync("1")).ShouldNotBeNull();

        added.IsNew.ShouldBeTrue();
        added.Item.Details.ShouldBe(new ItemDetails { FromCatalogue = Colours, FromId = "1" });
        var product = added.Item.Product.Product;
        (product.Title, product.Price, product.SalePrice, product.Stock).ShouldBe(
            ("Red shirt", 20m, null, null)
        );
        (await FindAsync(_companion, InCloset("ann"))).ShouldBe([product.Id]);
        (await FindAsync(_companion, Like(255, 0, 0, "bob"))).ShouldNotContain(product.Id);
        (await FindAsync(_companion, Like(255, 0, 0, person: null))).ShouldNotContain(product.Id);
        await Should.ThrowAsync<QueryException>(() => FindAsync(_companion, InCloset("bob")));
    }

    [Fact]
    public async Task It_is_kept_once_and_stays_when_the_shop_no_longer_has_it()
    {
        var first = (await KeepAsync("1"))!;
        await _companion.RetireAsync(Colours, ["1"], Cancellation);

        var second = (await KeepAsync("1"))!;

        (second.IsNew, second.Item.Product.Key).ShouldBe((false, first.Item.Product.Key));
        (await FindAsync(_companion, InCloset("ann"))).ShouldBe([Id(first)]);
        (await _companion.KeepAsync("ann", Colours, "none", Cancellation)).ShouldBeNull();
        await Should.ThrowAsync<ClosetException>(() =>
            _companion.KeepAsync("ann", ClosetName.Text, Id(first), Cancellation)
        );
    }

    [Fact]
    public async Task A_photo_says_what_it_shows_and_its_owner_corrects_it()
    {
        var added = await AddAsync(255, 0, 0);
        var guessed = added.Item.Product.Product;
        guessed.Kind.ShouldNotBeNullOrEmpty();
        guessed.Title.ShouldNotBeNullOrEmpty();

        var item = await _companion.ChangeItemAsync(
            "ann",
            guessed.Id,
            facts =>
                facts with
                {
                    Kind = "Raincoat",
                    Colour = "Crimson",
                    Pattern = "Striped",
                    Price = 80,
                    Currency = "eur",
                    Tags = ["hiking", "wet days"],
                    Notes = "from the market",
                    BoughtOn = _day,
                    IsInWash = true,
                },
            Cancellation
        );

        item.ShouldNotBeNull().Product.Product.Title.ShouldBe("Crimson striped raincoat");
        item.State.ShouldBe(ItemState.InWash);
        ItemFacts.Of(item).Tags.ShouldBe(["hiking", "wet days"]);
        (item.Product.Product.Currency, item.Details.Notes, item.Details.BoughtOn).ShouldBe(
            ("EUR", "from the market", _day)
        );
        (await FindAsync(_companion, InCloset("ann") with { Texts = ["hiking"] })).ShouldBe([
            guessed.Id,
        ]);
        (
            await FindAsync(
                _companion,
                InCloset("ann") with
                {
                    Filters = [new SearchFilter("kind", "Raincoat")],
                }
            )
        ).ShouldBe([guessed.Id]);
    }

    [Fact]
    public async Task A_photo_is_cut_out_of_its_ground_unasked_and_its_owner_takes_that_back()
    {
        var photo = ShirtPhoto.Take([170, 30, 40], [200, 170, 130]);
        var added = await _companion.AddPhotoAsync("ann", photo, Cancellation);
        var id = Id(added);
        var pictures = added.Item.Product.Pictures;
        pictures.Count.ShouldBe(2);
        pictures[0].ShouldBe(KeptPicture.Of(photo).Hash);
        CutOutMark.Of(added.Item.Product).ShouldBe(new CutOutMark(1, IsShown: true));

        var whole = (await _companion.ShowWholePhotoAsync("ann", id, Cancellation))!.Product;
        CutOutMark.ShownIndex(whole).ShouldBe(0);
        var again = (await _companion.CutOutAsync("ann", id, Cancellation))!.Product;
        CutOutMark.ShownIndex(again).ShouldBe(1);
        again.Pictures.ShouldBe(pictures);

        // What else is said of it leaves the picture alone, and no filter has the mark.
        await ChangeAsync(id, facts => facts with { Notes = "from the market" });
        var found = await _companion.SearchAsync(
            InCloset("ann") with
            {
                Facets = true,
            },
            Cancellation
        );
        CutOutMark.ShownIndex(found.Hits.ShouldHaveSingleItem().Product).ShouldBe(1);
        found.Facets.ShouldNotContain(facet =>
            facet.Field.Equals(CutOutMark.Name, StringComparison.OrdinalIgnoreCase)
        );
        (await _companion.CutOutAsync("bob", id, Cancellation)).ShouldBeNull();
        (await _companion.ShowWholePhotoAsync("bob", id, Cancellation)).ShouldBeNull();

        await _companion.RemoveItemAsync("ann", id, Cancellation);
        foreach (var picture in pictures)
        {
            (await _companion.Store.Pictures.FindAsync(picture, Cancellation)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Where_nothing_stands_out_the_whole_photo_is_shown_and_asking_says_why()
    {
        var added = await _companion.AddPhotoAsync(
            "ann",
            ColourSource.Picture(250, 5, 5),
            Cancellation
        );
        added.Item.Product.Pictures.Count.ShouldBe(1);
        (
            await Should.ThrowAsync<ClosetException>(() =>
                _companion.CutOutAsync("ann", Id(added), Cancellation)
            )
        ).Message.ShouldContain("stands out");
    }

    [Fact]
    public async Task A_name_that_a_person_gave_stays_whatever_the_thing_is()
    {
        var id = Id(await AddAsync(0, 0, 255));
        await ChangeAsync(id, facts => facts with { Title = "Old faithful" });

        var item = await ChangeAsync(id, facts => facts with { Kind = "Hat" });

        item!.Product.Product.Title.ShouldBe("Old faithful");
        (await ChangeAsync("none", facts => facts)).ShouldBeNull();
        (
            await Should.ThrowAsync<ClosetException>(() =>
                ChangeAsync(id, facts => facts with { Price = -1 })
            )
        ).Message.ShouldContain("price");
    }

    [Fact]
    public async Task What_is_given_away_is_found_no_more_until_it_comes_back()
    {
        var id = Id((await KeepAsync("1"))!);
        (await _companion.GiveAwayAsync("ann", id, _day, Cancellation)).ShouldBeTrue();

        (await FindAsync(_companion, InCloset("ann"))).ShouldBeEmpty();
        (await _companion.Store.Closets.FindAsync("ann", id, Cancellation))!.State.ShouldBe(
            ItemState.GivenAway
        );
        await Should.ThrowAsync<ClosetException>(() => ChangeAsync(id, facts => facts));
        (await _companion.GiveAwayAsync("bob", id, _day, Cancellation)).ShouldBeFalse();

        (await _companion.TakeInAsync("ann", id, Cancellation)).ShouldBeTrue();
        (await _companion.TakeInAsync("ann", id, Cancellation)).ShouldBeFalse();
        (await FindAsync(_companion, InCloset("ann"))).ShouldBe([id]);

        await _companion.GiveAwayAsync("ann", id, _day, Cancellation);
        (await KeepAsync("1"))!.IsNew.ShouldBeTrue("it has come back");
        (await FindAsync(_companion, InCloset("ann"))).ShouldBe([id]);
    }

    [Fact]
    public async Task What_is_removed_is_gone_from_the_very_next_search()
    {
        var id = Id(await AddAsync(255, 0, 0));
        await KeepAsync("3");
        (await _companion.RemoveItemAsync("bob", id, Cancellation)).ShouldBeFalse();

        (await _companion.RemoveItemAsync("ann", id, Cancellation)).ShouldBeTrue();

        var left = await _companion.SearchAsync(InCloset("ann"), Cancellation);
        left.Hits.ShouldHaveSingleItem().Product.Product.Title.ShouldBe("Blue shirt");
        (left.Found, left.Searched).ShouldBe((1, 1));
    }

    [Fact]
    public async Task What_was_seen_is_answered_with_what_is_like_it()
    {
        var red = Id(await AddAsync(250, 5, 5));
        await AddAsync(0, 0, 255);
        var seen = ColourSource.Picture(255, 0, 0);

        var like = await _companion.FindLikeAsync("ann", seen, Cancellation);

        var thing = like.Things.ShouldHaveSingleItem();
        thing.Product.Product.Id.ShouldBe(red);
        thing.Cosine.ShouldBeGreaterThan(SeenThings.LeastCosine);
        (await _companion.FindLikeAsync("bob", seen, Cancellation)).Things.ShouldBeEmpty();

        // Somebody who says that it is something else has none like it.
        await ChangeAsync(red, facts => facts with { Kind = "Umbrella" });
        (await _companion.FindLikeAsync("ann", seen, Cancellation)).Things.ShouldBeEmpty();
    }

    [Fact]
    public async Task Things_are_added_and_changed_while_somebody_imports_and_removed_after_it()
    {
        var import = new WaitingSource(ColourSource.OfFive());
        var importing = _companion.ImportAsync(import, "other", cancellationToken: Cancellation);
        await import.HasBegun;

        var kept = (await KeepAsync("1"))!;
        var photo = await _companion.AddPhotoAsync(
            "ann",
            ColourSource.Picture(250, 5, 5),
            Cancellation
        );
        await ChangeAsync(Id(photo), facts => facts with { Notes = "from the market" });
        (await FindAsync(_companion, InCloset("ann"))).ShouldBe(
            [Id(kept), Id(photo)],
            ignoreOrder: true
        );
        (
            await Should.ThrowAsync<CatalogException>(() =>
                _companion.RemoveItemAsync("ann", Id(kept), Cancellation)
            )
        ).IsBusy.ShouldBeTrue();

        import.GoOn();
        (await importing).Added.ShouldBe(5);
        (await _companion.RemoveItemAsync("ann", Id(kept), Cancellation)).ShouldBeTrue();
        (await FindAsync(_companion, InCloset("ann"))).ShouldBe([Id(photo)]);
    }

    [Fact]
    public async Task A_closet_is_copied_with_its_history_and_joins_what_is_there()
    {
        var (red, blue) = ((await KeepOfAsync("browser", "1")), await KeepOfAsync("browser", "3"));
        var closets = _companion.Store.Closets;
        await closets.WearAsync("browser", red, _day, Cancellation);
        await _companion.GiveAwayAsync("browser", blue, _day, Cancellation);
        await KeepAsync("1");
        await closets.WearAsync("ann", red, _day.AddDays(-1), Cancellation);

        (await _companion.CopyClosetAsync("browser", "ann", Cancellation)).ShouldBe(1);
        (await _companion.CopyClosetAsync("browser", "ann", Cancellation)).ShouldBe(0);

        (await closets.FindAsync("ann", red, Cancellation))!.Wears.Days.ShouldBe(2);
        var gone = (await closets.FindAsync("ann", blue, Cancellation))!;
        (gone.State, gone.Details.GivenAwayOn).ShouldBe((ItemState.GivenAway, _day));
        (await closets.CountAsync("browser", Cancellation)).Values.Sum().ShouldBe(2);
    }

    private static ColourSource Shop()
    {
        var source = ColourSource.OfFive();
        source.Rows[0] = source.Rows[0] with
        {
            Product = source.Rows[0].Product! with
            {
                Price = 30,
                SalePrice = 20,
                Stock = 4,
                VariantGroup = "g",
            },
        };
        return source;
    }

    private static SearchQuery InCloset(string person) =>
        new()
        {
            Scope = Scope.Of(person),
            Filters = [new SearchFilter("catalogue", ClosetName.Text)],
            Catalogue = ClosetName.Text,
        };

    private static SearchQuery Like(int red, int green, int blue, string? person) =>
        new()
        {
            Pictures = [ColourSource.Picture(red, green, blue)],
            Scope = person is null ? Scope.Public : Scope.Of(person),
        };

    private async Task<string> KeepOfAsync(string person, string id) =>
        Id((await _companion.KeepAsync(person, Colours, id, Cancellation))!);

    private Task<ClosetAddition?> KeepAsync(string id) =>
        _companion.KeepAsync("ann", Colours, id, Cancellation);

    private Task<ClosetAddition> AddAsync(int red, int green, int blue) =>
        _companion.AddPhotoAsync(
            "ann",
            ClosetPhoto.Reduce(ColourSource.Picture(red, green, blue), Cancellation),
            Cancellation
        );

    private Task<ClosetItem?> ChangeAsync(string id, Func<ItemFacts, ItemFacts> change) =>
        _companion.ChangeItemAsync("ann", id, change, Cancellation);

    private static string Id(ClosetAddition added) => added.Item.Product.Product.Id;
}
