using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Closets;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.Outfits;

/// <summary>What the forms do that make, name, copy and delete an outfit, and those of its days.</summary>
internal static class OutfitFormEndpoints
{
    private const string Name = "name";

    /// <summary>Adds the endpoints.</summary>
    public static void MapOutfitForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").WithMetadata(new NeedsCompanion(), new ReadsForm());
        forms.MapPost(OutfitPaths.Make, MakeAsync);
        var one = forms.MapGroup($"{OutfitPaths.Root}/{{id}}");
        one.MapPost("/rename", RenameAsync);
        one.MapPost("/copy", CopyAsync);
        one.MapPost("/remove", RemoveAsync);
        one.MapPost("/plan", PlanAsync);
        one.MapPost("/worn", WearAsync);
    }

    private static async Task<SeeOther> MakeAsync(
        HttpContext context,
        Companion companion,
        Visitor visitor,
        AccessSettings settings
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        ProductReference[] products =
        [
            .. form[OutfitForms.Piece].Select(ProductReference.Parse).OfType<ProductReference>(),
        ];
        foreach (var product in products)
        {
            var found = await companion.Store.Products.FindAsync(
                visitor.Scope,
                product.Catalogue,
                product.Id,
                context.RequestAborted
            );
            if (found is null)
            {
                throw new ProblemException(Problem.NotFound);
            }
        }

        var person = VisitorGate.Ensure(context, visitor, settings);
        await OutfitLimits.RequireRoomAsync(
            companion.Store.Outfits,
            person,
            context.RequestAborted
        );
        var made = await companion.MakeOutfitAsync(
            person,
            form[Name],
            [.. products.Select(product => (product.Catalogue, product.Id))],
            context.RequestAborted
        );
        return new SeeOther(OutfitPaths.Of(made.Outfit.Id));
    }

    private static async Task<SeeOther> RenameAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        Require(
            await companion.ChangeOutfitAsync(
                OutfitForms.PersonOf(visitor),
                id,
                outfit => outfit with { Name = form[Name].ToString() },
                context.RequestAborted
            )
                is not null
        );
        return new SeeOther(OutfitPaths.Of(id));
    }

    private static async Task<SeeOther> CopyAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor
    )
    {
        await CatalogueForms.ReadAsync(context);
        var person = OutfitForms.PersonOf(visitor);
        await OutfitLimits.RequireRoomAsync(
            companion.Store.Outfits,
            person,
            context.RequestAborted
        );
        var copy =
            await companion.CopyOutfitAsync(person, id, name: null, context.RequestAborted)
            ?? throw new ProblemException(Problem.NotFound);
        return new SeeOther(OutfitPaths.Of(copy.Outfit.Id));
    }

    private static async Task<SeeOther> RemoveAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor
    )
    {
        await CatalogueForms.ReadAsync(context);
        Require(
            await companion.Store.Outfits.RemoveAsync(
                OutfitForms.PersonOf(visitor),
                id,
                context.RequestAborted
            )
        );
        return new SeeOther(OutfitPaths.Root);
    }

    private static Task<SeeOther> PlanAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor,
        TimeProvider time
    )
    {
        var outfits = companion.Store.Outfits;
        return ChangeDayAsync(
            id,
            context,
            outfits,
            visitor,
            time,
            outfits.PlanAsync,
            outfits.TakePlanBackAsync
        );
    }

    private static Task<SeeOther> WearAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor,
        TimeProvider time
    )
    {
        var outfits = companion.Store.Outfits;
        return ChangeDayAsync(
            id,
            context,
            outfits,
            visitor,
            time,
            outfits.WearAsync,
            outfits.TakeWearBackAsync
        );
    }

    private static async Task<SeeOther> ChangeDayAsync(
        string id,
        HttpContext context,
        IOutfitStore outfits,
        Visitor visitor,
        TimeProvider time,
        Func<string, string, DateOnly, CancellationToken, Task<bool>> change,
        Func<string, string, DateOnly, CancellationToken, Task<bool>> takeBack
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var person = OutfitForms.PersonOf(visitor);
        Require(await outfits.FindAsync(person, id, context.RequestAborted) is not null);
        var isBack = form.TryGetValue(OutfitForms.Back, out var back);
        var day = OutfitForms.DayOf(isBack ? back : form[OutfitForms.Day], time.Today());
        await (isBack ? takeBack : change)(person, id, day, context.RequestAborted);
        return GoOn(form, id);
    }

    private static SeeOther GoOn(IFormCollection form, string id) =>
        new(OwnAddress.Read(form[OpinionEndpoints.Address], OutfitPaths.Of(id)));

    // Whether it is somebody else's or nobody's is not told.
    private static void Require(bool isThere)
    {
        if (!isThere)
        {
            throw new ProblemException(Problem.NotFound);
        }
    }
}
