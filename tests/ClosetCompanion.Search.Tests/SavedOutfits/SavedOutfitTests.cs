using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.SavedOutfits;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.SavedOutfits;

public sealed class SavedOutfitTests : IAsyncLifetime
{
    private const string Colours = "colours";

    private Workplace _workplace = null!;
    private Companion _companion = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _workplace = await Workplace.CreateAsync();
        _companion = await _workplace.OpenAsync(ColourSource.OfFive());
    }

    public async ValueTask DisposeAsync()
    {
        await _companion.DisposeAsync();
        await _workplace.DisposeAsync();
    }

    [Fact]
    public async Task An_outfit_is_named_after_its_first_piece_and_no_piece_covers_another_whole()
    {
        var outfit = await MakeAsync("1", "3");

        outfit.Outfit.Name.ShouldBe("Red shirt");
        outfit.Pieces.Select(piece => piece.Product.Product.Id).ShouldBe(["1", "3"]);
        var (first, second) = (outfit.Pieces[0].Place, outfit.Pieces[1].Place);
        (first.X, first.Y).ShouldNotBe((second.X, second.Y));
        second.Layer.ShouldBeGreaterThan(first.Layer);
    }

    [Fact]
    public async Task A_piece_is_added_once_and_takes_the_place_of_another_where_asked()
    {
        var outfit = await MakeAsync("1");
        var place = outfit.Pieces[0].Place;
        var id = outfit.Outfit.Id;

        await _companion.AddPieceAsync("ann", id, Colours, "1", null, Cancellation);
        var swapped = await _companion.AddPieceAsync(
            "ann",
            id,
            Colours,
            "3",
            place.ProductKey,
            Cancellation
        );

        var piece = swapped!.Pieces.ShouldHaveSingleItem();
        piece.Product.Product.Id.ShouldBe("3");
        (piece.Place.X, piece.Place.Y, piece.Place.Size).ShouldBe((place.X, place.Y, place.Size));
    }

    [Fact]
    public async Task Changes_at_the_same_time_are_all_kept()
    {
        var outfit = await MakeAsync("1", "2", "3");
        var keys = outfit.Pieces.Select(piece => piece.Product.Key).ToList();

        await Task.WhenAll(
            keys.Select(key =>
                _companion.ChangeOutfitAsync(
                    "ann",
                    outfit.Outfit.Id,
                    before => before.Placed(key, 100, 200, 300),
                    Cancellation
                )
            )
        );

        var after = await _companion.FindOutfitAsync("ann", outfit.Outfit.Id, Cancellation);
        after!
            .Pieces.Select(piece => (piece.Place.X, piece.Place.Y, piece.Place.Size))
            .Distinct()
            .ShouldBe([(100, 200, 300)]);
    }

    [Fact]
    public async Task Suggestions_suit_the_outfit_and_are_not_in_it()
    {
        var outfit = await MakeAsync("1");

        var look = await _companion.SuggestAsync(
            "ann",
            outfit.Outfit.Id,
            new OutfitWish { From = Colours },
            Cancellation
        );

        look!.Pieces.ShouldNotContain(piece => piece.Product.Product.Id == "1");
        var empty = await _companion.MakeOutfitAsync("ann", "Empty", [], Cancellation);
        (
            await _companion.SuggestAsync(
                "ann",
                empty.Outfit.Id,
                new OutfitWish { From = Colours },
                Cancellation
            )
        )!
            .Note.ShouldNotBeNull()
            .ShouldContain("Put something into the outfit");
        (
            await _companion.SuggestAsync("bob", outfit.Outfit.Id, new OutfitWish(), Cancellation)
        ).ShouldBeNull();
    }

    [Fact]
    public async Task What_nobody_has_cannot_be_put_in()
    {
        (
            await Should.ThrowAsync<ClosetException>(() => MakeAsync("unknown"))
        ).Message.ShouldContain("see no such product");
        (
            await Should.ThrowAsync<ClosetException>(() =>
                _companion.MakeOutfitAsync("ann", new string('x', 300), [], Cancellation)
            )
        ).Message.ShouldContain("1 to 200 characters");
    }

    [Fact]
    public async Task A_thing_given_away_stays_in_the_outfit_and_is_marked()
    {
        var kept = (await _companion.KeepAsync("ann", Colours, "1", Cancellation))!;
        var id = kept.Item.Product.Product.Id;
        var outfit = await _companion.MakeOutfitAsync(
            "ann",
            null,
            [(ClosetName.Text, id)],
            Cancellation
        );

        await _companion.GiveAwayAsync("ann", id, new DateOnly(2026, 11, 28), Cancellation);

        var now = await _companion.FindOutfitAsync("ann", outfit.Outfit.Id, Cancellation);
        now!.Pieces.ShouldHaveSingleItem().Product.RetiredAt.ShouldNotBeNull();
    }

    private Task<SavedOutfit> MakeAsync(params string[] ids) =>
        _companion.MakeOutfitAsync("ann", null, [.. ids.Select(id => (Colours, id))], Cancellation);
}
