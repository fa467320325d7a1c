using System.Globalization;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.Closets;

/// <summary>What the buttons and the form of a thing do.</summary>
internal static class ItemFormEndpoints
{
    /// <summary>The field with the day that a thing is worn on; today when it is empty.</summary>
    public const string Day = "day";

    /// <summary>The field that takes a day back.</summary>
    public const string Back = "back";

    /// <summary>The field that says whether a thing is in the wash.</summary>
    public const string Wash = "wash";

    /// <summary>The field that asks for the picture without the ground.</summary>
    public const string Show = "show";

    /// <summary>Adds the endpoints.</summary>
    public static void MapItemForms(this IEndpointRouteBuilder routes)
    {
        var item = routes
            .MapGroup($"{ClosetPaths.Root}/{{id}}")
            .WithMetadata(new NeedsCompanion(), new ReadsForm());
        item.MapPost("/change", ChangeAsync);
        item.MapPost("/worn", WearAsync);
        item.MapPost("/wash", WashAsync);
        item.MapPost("/cut-out", CutOutAsync);
        item.MapPost("/give-away", GiveAwayAsync);
        item.MapPost("/take-back", TakeBackAsync);
        item.MapPost("/remove", RemoveAsync);
    }

    private static async Task<SeeOther> ChangeAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        Require(
            await companion.ChangeItemAsync(
                PersonOf(visitor),
                id,
                facts => ItemForm.Read(form, facts),
                context.RequestAborted
            )
                is not null
        );
        return new SeeOther(ClosetPaths.Of(id));
    }

    private static async Task<IResult> WearAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor,
        TimeProvider time
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var (person, closets) = (PersonOf(visitor), companion.Store.Closets);
        Require(await closets.FindAsync(person, id, context.RequestAborted) is not null);
        if (form.TryGetValue(Back, out var back))
        {
            await closets.TakeWearBackAsync(person, id, DayOf(back), context.RequestAborted);
        }
        else
        {
            var day = form[Day].ToString();
            await closets.WearAsync(
                person,
                id,
                day.Length > 0 ? DayOf(day) : time.Today(),
                context.RequestAborted
            );
        }
        return GoOn(form, id);
    }

    private static async Task<SeeOther> WashAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        Require(
            await companion.ChangeItemAsync(
                PersonOf(visitor),
                id,
                facts => facts with { IsInWash = form[Wash] == "on" },
                context.RequestAborted
            )
                is not null
        );
        return GoOn(form, id);
    }

    private static async Task<SeeOther> CutOutAsync(
        string id,
        HttpContext context,
        SearchQueue queue,
        Visitor visitor
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var (person, stop) = (PersonOf(visitor), context.RequestAborted);
        // Of a browser that nobody signed in at no new pictures are kept.
        var makes = !form.ContainsKey(Back) && ClosetRules.TakesPhotosOf(visitor);
        Require(
            await queue.RunAsync(
                closet =>
                    makes
                        ? closet.CutOutAsync(person, id, stop)
                        : closet.ShowWholePhotoAsync(person, id, stop),
                stop
            )
                is not null
        );
        return new SeeOther(ClosetPaths.Of(id));
    }

    private static async Task<SeeOther> GiveAwayAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor,
        TimeProvider time
    )
    {
        await CatalogueForms.ReadAsync(context);
        Require(
            await companion.GiveAwayAsync(
                PersonOf(visitor),
                id,
                time.Today(),
                context.RequestAborted
            )
        );
        return new SeeOther(ClosetPaths.Of(id));
    }

    private static async Task<SeeOther> TakeBackAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor
    )
    {
        await CatalogueForms.ReadAsync(context);
        Require(await companion.TakeInAsync(PersonOf(visitor), id, context.RequestAborted));
        return new SeeOther(ClosetPaths.Of(id));
    }

    private static async Task<SeeOther> RemoveAsync(
        string id,
        HttpContext context,
        Companion companion,
        Visitor visitor
    )
    {
        await CatalogueForms.ReadAsync(context);
        Require(await companion.RemoveItemAsync(PersonOf(visitor), id, context.RequestAborted));
        return new SeeOther(ClosetPaths.Root);
    }

    private static SeeOther GoOn(IFormCollection form, string id) =>
        new(OwnAddress.Read(form[OpinionEndpoints.Address], ClosetPaths.Of(id)));

    private static string PersonOf(Visitor visitor) =>
        visitor.Id ?? throw new ProblemException(Problem.NotFound);

    // Whether it is somebody else's or nobody's is not told.
    private static void Require(bool isThere)
    {
        if (!isThere)
        {
            throw new ProblemException(Problem.NotFound);
        }
    }

    private static DateOnly DayOf(string? text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new ClosetException("Write the day as 2026-11-28.");
}
