using ClosetCompanion.Search;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;
using ClosetCompanion.Web.QueryPictures;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.Closets;

/// <summary>What the forms do that put something into a closet, and the one that asks what is like something seen.</summary>
internal static class ClosetFormEndpoints
{
    /// <summary>The field with the photos.</summary>
    public const string Photo = "photo";

    /// <summary>The field that names a product.</summary>
    public const string Product = "product";

    /// <summary>The part of the answer's address that names the photo.</summary>
    public const string Picture = "picture";

    /// <summary>The part of an address that says how many things were added.</summary>
    public const string Added = "added";

    private static readonly Problem _signIn = new(
        StatusCodes.Status403Forbidden,
        "sign-in-needed",
        "Sign in to add photos",
        "Photos are kept of people who are signed in. Without that, you can keep products of the catalogues."
    );

    /// <summary>Adds the endpoints.</summary>
    public static void MapClosetForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").WithMetadata(new NeedsCompanion(), new ReadsForm());
        forms.MapPost(ClosetPaths.Things, AddAsync);
        forms.MapPost(ClosetPaths.Keep, KeepAsync);
        forms.MapPost(ClosetPaths.SeenPhoto, LookAsync);
    }

    private static async Task<SeeOther> AddAsync(
        HttpContext context,
        ClosetIntake intake,
        Visitor visitor
    )
    {
        if (!ClosetRules.TakesPhotosOf(visitor))
        {
            throw new ProblemException(_signIn);
        }
        var form = await CatalogueForms.ReadAsync(context);
        var added = await intake.AddAsync(visitor.Id!, FilesOf(form), context.RequestAborted);
        return new SeeOther(
            added is [var one]
                ? ClosetPaths.Of(one.Item.Product.Product.Id)
                : $"{ClosetPaths.Root}?{Added}={added.Count(thing => thing.IsNew)}"
        );
    }

    private static async Task<SeeOther> KeepAsync(
        HttpContext context,
        Companion companion,
        Visitor visitor,
        AccessSettings settings
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var cancellationToken = context.RequestAborted;
        if (
            ProductReference.Parse(form[Product]) is not { } product
            || await companion.Store.Products.FindAsync(
                visitor.Scope,
                product.Catalogue,
                product.Id,
                cancellationToken
            )
                is null
        )
        {
            throw new ProblemException(Problem.NotFound);
        }
        var person = VisitorGate.Ensure(context, visitor, settings);
        await ClosetRules.RequireRoomAsync(
            companion.Store.Closets,
            person,
            more: 1,
            cancellationToken
        );
        var kept =
            await companion.KeepAsync(person, product.Catalogue, product.Id, cancellationToken)
            ?? throw new ProblemException(Problem.NotFound);
        return new SeeOther(ClosetPaths.Of(kept.Item.Product.Product.Id));
    }

    private static async Task<SeeOther> LookAsync(
        HttpContext context,
        ClosetIntake intake,
        IQueryPictures kept,
        CurrentClient client
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var photos = await intake.ReadAsync([.. FilesOf(form).Take(1)], context.RequestAborted);
        var name = await kept.KeepAsync(photos[0], client.Name, context.RequestAborted);
        return new SeeOther($"{ClosetPaths.Seen}?{Picture}={Uri.EscapeDataString(name)}");
    }

    private static IReadOnlyList<IFormFile> FilesOf(IFormCollection form) =>
        [.. form.Files.GetFiles(Photo).Where(file => file.Length > 0)];
}
