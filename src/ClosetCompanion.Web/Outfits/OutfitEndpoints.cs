using System.ComponentModel;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Search;
using ClosetCompanion.Search.SavedOutfits;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Outfits;

/// <summary>People's outfits, for programs. Whoever asks for a person's outfits sees those of no other.</summary>
internal static class OutfitEndpoints
{
    /// <summary>The heading in the description.</summary>
    public const string Tag = "Outfits";

    /// <summary>Where outfits are.</summary>
    public const string Root = "/people/{person}/outfits";

    /// <summary>Where one outfit is.</summary>
    public const string One = $"{Root}/{{id}}";

    private const int NormalTop = 100;

    /// <summary>Adds <c>outfits</c>.</summary>
    public static void MapOutfits(this IEndpointRouteBuilder api)
    {
        api.MapGet(Root, ListAsync)
            .Needs(ApiScope.Write)
            .Describe(Tag, "outfits", "List a person's outfits, the last changed first", 400);
        api.MapPost(Root, MakeAsync)
            .Needs(ApiScope.Write)
            .Accepts<OutfitRequest>("application/json")
            .Describe(Tag, "makeOutfit", "Make an outfit of products", 400, 415);
        api.MapGet(One, FindAsync)
            .Needs(ApiScope.Write)
            .Describe(Tag, "outfit", "Get an outfit", 400, 404);
        api.MapPut(One, ChangeAsync)
            .Needs(ApiScope.Write)
            .Accepts<OutfitChangeRequest>("application/json")
            .Describe(
                Tag,
                "changeOutfit",
                "Rename an outfit, or place its pieces",
                400,
                404,
                409,
                415
            );
        api.MapDelete(One, RemoveAsync)
            .Needs(ApiScope.Write)
            .Describe(Tag, "removeOutfit", "Delete an outfit with its days", 400, 404);
        api.MapPost($"{One}/copies", CopyAsync)
            .Needs(ApiScope.Write)
            .Describe(Tag, "copyOutfit", "Copy an outfit, without its days", 400, 404);
        api.MapGet($"{One}/picture", ShowAsync)
            .Needs(ApiScope.Write)
            .Produces<Stream>(StatusCodes.Status200OK, "image/webp", "image/png", "image/jpeg")
            .Produces(StatusCodes.Status304NotModified)
            .Describe(Tag, "outfitPicture", "Get the picture of an outfit, four to five", 400, 404);
    }

    /// <summary>An outfit with its days, as an answer.</summary>
    internal static async Task<OutfitAnswer> AnswerAsync(
        ICatalogStore store,
        string person,
        SavedOutfit outfit,
        CancellationToken cancellationToken
    ) =>
        new(
            outfit,
            await store.Outfits.GetDaysAsync(
                person,
                DateOnly.MinValue,
                DateOnly.MaxValue,
                outfit.Outfit.Id,
                cancellationToken
            )
        );

    private static async Task<Ok<OutfitList>> ListAsync(
        string person,
        [Description("How many come before the page; 0 when absent.")] int? skip,
        [Description("How many, 1 to 500; 100 when absent.")] int? top,
        Companion companion,
        CancellationToken cancellationToken
    )
    {
        var id = PeopleEndpoints.IdOf(person);
        if (skip < 0 || top is < 1 or > Outfit.MostOutfits)
        {
            throw new ProblemException(
                Problem.BadQuery(
                    $"top must be a number from 1 to {Outfit.MostOutfits}, and skip one from 0."
                )
            );
        }

        var outfits = companion.Store.Outfits;
        var days = (
            await outfits.GetDaysAsync(
                id,
                DateOnly.MinValue,
                DateOnly.MaxValue,
                id: null,
                cancellationToken
            )
        ).ToLookup(day => day.OutfitId, StringComparer.Ordinal);
        var page = await companion.GetOutfitsAsync(
            id,
            skip ?? 0,
            top ?? NormalTop,
            cancellationToken
        );
        return TypedResults.Ok(
            new OutfitList(
                [.. page.Select(outfit => new OutfitAnswer(outfit, days[outfit.Outfit.Id]))],
                await outfits.CountAsync(id, cancellationToken)
            )
        );
    }

    private static async Task<Ok<OutfitAnswer>> MakeAsync(
        string person,
        Companion companion,
        HttpContext context
    )
    {
        var id = PeopleEndpoints.IdOf(person);
        var request = await JsonBody.ReadAsync<OutfitRequest>(context);
        RequireFewPieces(request.Pieces.Count);
        await OutfitLimits.RequireRoomAsync(companion.Store.Outfits, id, context.RequestAborted);
        var made = await companion.MakeOutfitAsync(
            id,
            request.Name,
            [.. request.Pieces.Select(piece => (piece.Catalogue, piece.Id))],
            context.RequestAborted
        );
        return TypedResults.Ok(new OutfitAnswer(made, []));
    }

    private static async Task<Ok<OutfitAnswer>> FindAsync(
        string person,
        string id,
        Companion companion,
        CancellationToken cancellationToken
    ) =>
        await OkAsync(
            companion,
            person,
            await companion.FindOutfitAsync(PeopleEndpoints.IdOf(person), id, cancellationToken),
            cancellationToken
        );

    private static async Task<Ok<OutfitAnswer>> ChangeAsync(
        string person,
        string id,
        Companion companion,
        HttpContext context
    )
    {
        var whose = PeopleEndpoints.IdOf(person);
        var request = await JsonBody.ReadAsync<OutfitChangeRequest>(context);
        var pieces = request.Pieces is { } placed
            ? await PiecesOfAsync(companion.Store, whose, placed, context.RequestAborted)
            : null;
        return await OkAsync(
            companion,
            person,
            await companion.ChangeOutfitAsync(
                whose,
                id,
                outfit =>
                    outfit with
                    {
                        Name = request.Name ?? outfit.Name,
                        Pieces = pieces ?? outfit.Pieces,
                    },
                context.RequestAborted
            ),
            context.RequestAborted
        );
    }

    private static async Task<NoContent> RemoveAsync(
        string person,
        string id,
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        await store.Outfits.RemoveAsync(PeopleEndpoints.IdOf(person), id, cancellationToken)
            ? TypedResults.NoContent()
            : throw new ProblemException(Problem.NotFound);

    private static async Task<Ok<OutfitAnswer>> CopyAsync(
        string person,
        string id,
        [Description("What the copy is called; \"… (copy)\" when absent.")] string? name,
        Companion companion,
        CancellationToken cancellationToken
    )
    {
        var whose = PeopleEndpoints.IdOf(person);
        await OutfitLimits.RequireRoomAsync(companion.Store.Outfits, whose, cancellationToken);
        return await OkAsync(
            companion,
            person,
            await companion.CopyOutfitAsync(whose, id, name, cancellationToken),
            cancellationToken
        );
    }

    private static Task<Results<FileContentHttpResult, StatusCodeHttpResult>> ShowAsync(
        string person,
        string id,
        [Description("The width in pixels, 100 to 1600; 800 when absent.")] int? width,
        [Description("webp, png or jpeg; webp when absent.")] string? format,
        OutfitPictures pictures,
        HttpContext context
    ) =>
        pictures.ServeAsync(
            context,
            PeopleEndpoints.IdOf(person),
            id,
            width,
            EnumNames.Read<OutfitPictureFormat>(format, "format")
        );

    // Whether it is somebody else's or nobody's is not told.
    private static async Task<Ok<OutfitAnswer>> OkAsync(
        Companion companion,
        string person,
        SavedOutfit? outfit,
        CancellationToken cancellationToken
    ) =>
        outfit is null
            ? throw new ProblemException(Problem.NotFound)
            : TypedResults.Ok(
                await AnswerAsync(
                    companion.Store,
                    PeopleEndpoints.IdOf(person),
                    outfit,
                    cancellationToken
                )
            );

    private static async Task<IReadOnlyList<OutfitPiece>> PiecesOfAsync(
        ICatalogStore store,
        string person,
        IReadOnlyList<PlacedPieceRequest> placed,
        CancellationToken cancellationToken
    )
    {
        RequireFewPieces(placed.Count);
        var pieces = new List<OutfitPiece>();
        foreach (var piece in placed)
        {
            var product =
                await store.Products.FindAsync(
                    Scope.Of(person),
                    piece.Catalogue,
                    piece.Id,
                    cancellationToken
                ) ?? throw new ProblemException(Problem.NotFound);
            pieces.Add(new OutfitPiece(product.Key, piece.Layer, piece.X, piece.Y, piece.Size));
        }

        return pieces;
    }

    // Before each of them is looked for.
    private static void RequireFewPieces(int count)
    {
        if (count > Outfit.MostPieces)
        {
            throw new ProblemException(
                Problem.BadQuery($"An outfit has at most {Outfit.MostPieces} pieces.")
            );
        }
    }
}
