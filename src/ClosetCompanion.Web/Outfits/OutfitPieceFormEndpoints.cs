using ClosetCompanion.Search;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.Outfits;

/// <summary>What is done with the pieces of an outfit, by its buttons and by dragging.</summary>
internal static class OutfitPieceFormEndpoints
{
    /// <summary>The part of an address that names the piece whose buttons are shown.</summary>
    public const string Chosen = "chosen";

    /// <summary>Adds the endpoints.</summary>
    public static void MapOutfitPieceForms(this IEndpointRouteBuilder routes)
    {
        var one = routes
            .MapGroup($"{OutfitPaths.Root}/{{id}}")
            .WithMetadata(new NeedsCompanion(), new ReadsForm());
        one.MapPost("/piece", ChangeAsync);
        one.MapPost("/add", AddAsync);
    }

    private static async Task<IResult> ChangeAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var outfit =
            await companion.ChangeOutfitAsync(
                OutfitForms.PersonOf(visitor),
                id,
                outfit => OutfitForms.Apply(outfit, form),
                context.RequestAborted
            ) ?? throw new ProblemException(Problem.NotFound);
        var piece = form[OutfitForms.Piece].ToString();
        return context.Request.Headers.Accept == "application/json"
            ? TypedResults.Json(outfit.Pieces.Select(one => new OutfitPieceAnswer(one)))
            : new SeeOther($"{OutfitPaths.Of(id)}?{Chosen}={Uri.EscapeDataString(piece)}#canvas");
    }

    private static async Task<SeeOther> AddAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var person = OutfitForms.PersonOf(visitor);
        var product =
            ProductReference.Parse(form[OutfitForms.Piece])
            ?? throw new ProblemException(Problem.NotFound);
        var outfit =
            await companion.Store.Outfits.FindAsync(person, id, context.RequestAborted)
            ?? throw new ProblemException(Problem.NotFound);
        long? instead = form.TryGetValue(OutfitForms.Instead, out var old)
            ? OutfitForms.PieceOf(outfit, old).ProductKey
            : null;
        _ =
            await companion.AddPieceAsync(
                person,
                id,
                product.Catalogue,
                product.Id,
                instead,
                context.RequestAborted
            ) ?? throw new ProblemException(Problem.NotFound);
        return new SeeOther(
            $"{OutfitPaths.Of(id)}?{Chosen}={Uri.EscapeDataString(product.ToString())}#canvas"
        );
    }
}
