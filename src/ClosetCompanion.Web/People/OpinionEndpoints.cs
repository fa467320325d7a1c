using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.People;

/// <summary>What the buttons and switches of a person do.</summary>
internal static class OpinionEndpoints
{
    /// <summary>Where opinions are sent.</summary>
    public const string Path = "/opinions";

    /// <summary>The page with a person's likes, and what stands below it.</summary>
    public const string LikesPath = "/likes";

    /// <summary>The name of the field with the address to go on at.</summary>
    public const string Address = "address";

    /// <summary>Adds the endpoints.</summary>
    public static void MapOpinions(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").WithMetadata(new NeedsCompanion(), new ReadsForm());
        forms.MapPost(Path, GiveAsync);
        forms.MapPost($"{LikesPath}/settings", SetAsync);
        forms.MapPost($"{LikesPath}/delete", DeleteAsync);
    }

    private static async Task<IResult> GiveAsync(
        HttpContext context,
        Companion companion,
        Visitor visitor,
        AccessSettings settings
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var given =
            GivenOpinion.Read(form)
            ?? throw new ProblemException(Problem.BadQuery("Say what you think of which product."));
        if (given.IsTakenBack)
        {
            if (visitor.Id is not null)
            {
                await companion.Store.People.TakeBackAsync(
                    visitor.Scope,
                    given.Product.Catalogue,
                    given.Product.Id,
                    given.Verdict,
                    context.RequestAborted
                );
            }
        }
        else
        {
            var known = await companion.Store.Products.FindAsync(
                visitor.Scope,
                given.Product.Catalogue,
                given.Product.Id,
                context.RequestAborted
            );
            if (known is null)
            {
                throw new ProblemException(Problem.NotFound);
            }

            VisitorGate.Ensure(context, visitor, settings);
            await companion.GiveOpinionAsync(
                visitor.Scope,
                given.Product.Catalogue,
                given.Product.Id,
                given.Verdict,
                form["words"].ToString() is { Length: > 0 } words ? words : null,
                given.Place,
                context.RequestAborted
            );
        }

        return context.Request.Headers.Accept == "application/json"
            ? TypedResults.NoContent()
            : GoOn(form);
    }

    private static async Task<SeeOther> SetAsync(
        HttpContext context,
        ICatalogStore store,
        Visitor visitor,
        AccessSettings settings
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var person = VisitorGate.Ensure(context, visitor, settings);
        var before = await store.People.GetSettingsAsync(person, context.RequestAborted);
        await store.People.SetSettingsAsync(
            person,
            new PersonSettings
            {
                KeepsOpenings = IsOn("openings") ?? before.KeepsOpenings,
                RanksPersonally = IsOn("ranking") ?? before.RanksPersonally,
            },
            context.RequestAborted
        );
        return GoOn(form);

        // What a form does not say stays as it is.
        bool? IsOn(string name) => form.TryGetValue(name, out var value) ? value == "on" : null;
    }

    private static async Task<SeeOther> DeleteAsync(
        HttpContext context,
        ICatalogStore store,
        Visitor visitor,
        AccessSettings settings
    )
    {
        await CatalogueForms.ReadAsync(context);
        // An account goes with the rest, so its person does that where it is said.
        if (context.Features.Get<SignedInPerson>()?.Account is not null)
        {
            return new SeeOther("/me");
        }

        if (visitor.Id is { } person)
        {
            await store.People.DeleteAsync(person, context.RequestAborted);
            VisitorGate.Forget(context, settings);
        }

        return new SeeOther(LikesPath);
    }

    private static SeeOther GoOn(IFormCollection form) =>
        new(OwnAddress.Read(form[Address], LikesPath));
}
