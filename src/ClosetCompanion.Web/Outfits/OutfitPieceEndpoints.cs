using System.ComponentModel;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Search.SavedOutfits;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Looks;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClosetCompanion.Web.Outfits;

/// <summary>The pieces of an outfit, and what completes it, for programs.</summary>
internal static class OutfitPieceEndpoints
{
    private const string Pieces = $"{OutfitEndpoints.One}/pieces";

    /// <summary>Adds <c>pieces</c> and <c>suggestions</c>.</summary>
    public static void MapOutfitPieces(this IEndpointRouteBuilder api)
    {
        api.MapPost(Pieces, AddAsync)
            .Needs(ApiScope.Write)
            .Accepts<OutfitPieceRequest>("application/json")
            .Describe(
                OutfitEndpoints.Tag,
                "addPiece",
                "Add a product to an outfit, where its kind is worn",
                400,
                404,
                409,
                415
            );
        api.MapDelete(Pieces, TakeOutAsync)
            .Needs(ApiScope.Write)
            .Describe(
                OutfitEndpoints.Tag,
                "takePieceOut",
                "Take a product out of an outfit",
                400,
                404,
                409
            );
        api.MapGet($"{OutfitEndpoints.One}/suggestions", SuggestAsync)
            .Needs(ApiScope.Write)
            .Describe(
                OutfitEndpoints.Tag,
                "suggestPieces",
                "Suggest what completes an outfit, or another one for a place",
                400,
                404
            );
    }

    private static async Task<Ok<OutfitAnswer>> AddAsync(
        string person,
        string id,
        Companion companion,
        HttpContext context
    )
    {
        var whose = PeopleEndpoints.IdOf(person);
        var request = await JsonBody.ReadAsync<OutfitPieceRequest>(context);
        return await OkAsync(
            companion,
            whose,
            await companion.AddPieceAsync(
                whose,
                id,
                request.Catalogue,
                request.Id,
                insteadOf: null,
                context.RequestAborted
            ),
            context.RequestAborted
        );
    }

    private static async Task<Ok<OutfitAnswer>> TakeOutAsync(
        string person,
        string id,
        [Description("The product's catalogue.")] string catalogue,
        [Description("The product's id in it.")] string product,
        Companion companion,
        CancellationToken cancellationToken
    )
    {
        var whose = PeopleEndpoints.IdOf(person);
        var key = await KeyOfAsync(
            companion.Store,
            whose,
            id,
            new ProductReference(catalogue, product).ToString(),
            cancellationToken
        );
        return await OkAsync(
            companion,
            whose,
            await companion.ChangeOutfitAsync(
                whose,
                id,
                outfit => outfit.Without(key),
                cancellationToken
            ),
            cancellationToken
        );
    }

    private static async Task<Ok<LookAnswer>> SuggestAsync(
        string person,
        string id,
        [Description("The catalogue that suggestions come from; my closet when absent.")]
            string? from,
        [Description(
            "The one place to fill: top, bottom, dress, outer, shoes, bag or accessory; all that are open when absent."
        )]
            string? slot,
        [Description("A piece of the outfit, as catalogue/id, that another one shall replace.")]
            string? insteadOf,
        [Description("Products that were suggested before, as catalogue/id; 50 at most.")]
        [FromQuery]
            string[]? skip,
        Companion companion,
        SearchQueue queue,
        CancellationToken cancellationToken
    )
    {
        var whose = PeopleEndpoints.IdOf(person);
        ProductLooks.RequireFew(skip);

        var wish = new OutfitWish
        {
            From = from ?? ClosetName.Text,
            Slot = EnumNames.Read<LookSlot>(slot, "slot"),
            InsteadOf = insteadOf is null
                ? null
                : await KeyOfAsync(companion.Store, whose, id, insteadOf, cancellationToken),
            Skip = await ProductLooks.KeysOfAsync(
                companion.Store,
                Scope.Of(whose),
                (skip ?? []).Select(ProductReference.Parse).OfType<ProductReference>(),
                cancellationToken
            ),
        };
        var look = await queue.RunAsync(
            suggesting => suggesting.SuggestAsync(whose, id, wish, cancellationToken),
            cancellationToken
        );
        return look is null
            ? throw new ProblemException(Problem.NotFound)
            : TypedResults.Ok(new LookAnswer(look));
    }

    private static async Task<long> KeyOfAsync(
        ICatalogStore store,
        string person,
        string id,
        string piece,
        CancellationToken cancellationToken
    )
    {
        var outfit =
            await store.Outfits.FindAsync(person, id, cancellationToken)
            ?? throw new ProblemException(Problem.NotFound);
        return OutfitForms.PieceOf(outfit, piece).ProductKey;
    }

    private static async Task<Ok<OutfitAnswer>> OkAsync(
        Companion companion,
        string person,
        SavedOutfit? outfit,
        CancellationToken cancellationToken
    ) =>
        outfit is null
            ? throw new ProblemException(Problem.NotFound)
            : TypedResults.Ok(
                await OutfitEndpoints.AnswerAsync(
                    companion.Store,
                    person,
                    outfit,
                    cancellationToken
                )
            );
}
