using ClosetCompanion.Web.Gate;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Health;

/// <summary>Tells other programs whether the server is running and ready.</summary>
internal static class HealthEndpoints
{
    private const string Tag = "Health";

    /// <summary>
    /// <c>/health/live</c> says that the program runs; <c>/health/ready</c> says 200 once queries are answered as any other server on the store
    /// answers them, and until then, or when the store was deleted, replaced or cannot be read, 503 with the reason.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/health/live", () => TypedResults.Ok(new HealthAnswer("live")))
            .WithTags(Tag)
            .WithName("live")
            .WithSummary("Say that the program runs");
        routes
            .MapGet("/health/ready", ReadyAsync)
            .Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable)
            .WithTags(Tag)
            .WithName("ready")
            .WithSummary("Say whether queries are answered yet");
    }

    // Pictures that are out of reach take no server away: each other one would go as well, and searches with them.
    private static async Task<Results<Ok<HealthAnswer>, JsonHttpResult<HealthAnswer>>> ReadyAsync(
        ICompanionGate gate,
        StoreWatch store,
        CancellationToken cancellationToken
    )
    {
        var state = gate.State;
        if (state.Companion is not { } companion)
        {
            return NotReady(
                new HealthAnswer("starting")
                {
                    Step = state.Progress.Step,
                    Done = state.Progress.Done,
                    Total = state.Progress.Total,
                }
            );
        }

        if (store.IsGone())
        {
            return NotReady(
                new HealthAnswer("store-gone")
                {
                    Step =
                        "The store was deleted or replaced while the server runs; start the server again",
                }
            );
        }

        if (companion.FollowingFault is not null)
        {
            return NotReady(
                new HealthAnswer("behind")
                {
                    Step =
                        "The newest changes of the store could not be read; it is tried again every second",
                }
            );
        }

        return companion.KnowsWords
            ? TypedResults.Ok(
                new HealthAnswer("ready")
                {
                    Version = companion.Version,
                    BehindSeconds = Math.Round(companion.Behind.TotalSeconds, 1),
                    Pictures = await companion.Store.Pictures.FindFaultAsync(cancellationToken),
                }
            )
            : NotReady(
                new HealthAnswer("learning")
                {
                    Step =
                        "The words of the catalogues are being learned; until then texts are searched for as they are",
                }
            );
    }

    private static JsonHttpResult<HealthAnswer> NotReady(HealthAnswer answer) =>
        TypedResults.Json(answer, statusCode: StatusCodes.Status503ServiceUnavailable);
}
