using System.ComponentModel;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Outfits;

/// <summary>The days of outfits, for programs.</summary>
internal static class OutfitDayEndpoints
{
    private const string Plan = $"{OutfitEndpoints.One}/plans/{{day}}";
    private const string Wear = $"{OutfitEndpoints.One}/wears/{{day}}";

    /// <summary>Adds <c>plans</c>, <c>wears</c> and <c>outfit-days</c>.</summary>
    public static void MapOutfitDays(this IEndpointRouteBuilder api)
    {
        api.MapGet("/people/{person}/outfit-days", ListAsync)
            .Needs(ApiScope.Write)
            .Describe(
                OutfitEndpoints.Tag,
                "outfitDays",
                "List the days for which outfits are planned or on which they were worn",
                400
            );
        Describe(api.MapPut(Plan, PlanAsync), "planOutfit", "Plan an outfit for a day");
        Describe(
            api.MapDelete(Plan, TakePlanBackAsync),
            "takePlanBack",
            "Take the plan of a day back"
        );
        Describe(
            api.MapPut(Wear, WearAsync),
            "wearOutfit",
            "Note that an outfit was worn on a day: it counts for each of its things too"
        );
        Describe(
            api.MapDelete(Wear, TakeWearBackAsync),
            "takeOutfitWearBack",
            "Take back that an outfit was worn on a day, and what that counted"
        );

        static void Describe(RouteHandlerBuilder endpoint, string name, string summary) =>
            endpoint.Needs(ApiScope.Write).Describe(OutfitEndpoints.Tag, name, summary, 400, 404);
    }

    private static async Task<Ok<OutfitDayList>> ListAsync(
        string person,
        [Description("The first day: 2026-11-01.")] DateOnly from,
        [Description("The last day: 2026-11-30.")] DateOnly to,
        ICatalogStore store,
        CancellationToken cancellationToken
    )
    {
        var days = await store.Outfits.GetDaysAsync(
            PeopleEndpoints.IdOf(person),
            from,
            to,
            id: null,
            cancellationToken
        );
        return TypedResults.Ok(
            new OutfitDayList([.. days.Select(day => new OutfitDayAnswer(day))])
        );
    }

    private static async Task<NoContent> PlanAsync(
        string person,
        string id,
        [Description("The day: 2026-11-28.")] DateOnly day,
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        Done(
            await store.Outfits.PlanAsync(PeopleEndpoints.IdOf(person), id, day, cancellationToken)
        );

    private static async Task<NoContent> TakePlanBackAsync(
        string person,
        string id,
        [Description("The day: 2026-11-28.")] DateOnly day,
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        Done(
            await store.Outfits.TakePlanBackAsync(
                PeopleEndpoints.IdOf(person),
                id,
                day,
                cancellationToken
            )
        );

    private static async Task<NoContent> WearAsync(
        string person,
        string id,
        [Description("The day: 2026-11-28.")] DateOnly day,
        ICatalogStore store,
        CancellationToken cancellationToken
    )
    {
        var whose = PeopleEndpoints.IdOf(person);
        // Said once more, it is as it was.
        await store.Outfits.WearAsync(whose, id, day, cancellationToken);
        return Done(await store.Outfits.FindAsync(whose, id, cancellationToken) is not null);
    }

    private static async Task<NoContent> TakeWearBackAsync(
        string person,
        string id,
        [Description("The day: 2026-11-28.")] DateOnly day,
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        Done(
            await store.Outfits.TakeWearBackAsync(
                PeopleEndpoints.IdOf(person),
                id,
                day,
                cancellationToken
            )
        );

    // Whether it is somebody else's or nobody's is not told.
    private static NoContent Done(bool isDone) =>
        isDone ? TypedResults.NoContent() : throw new ProblemException(Problem.NotFound);
}
