namespace ClosetCompanion.Web.Hosting;

/// <summary>Tells other programs how things stand.</summary>
internal static class HealthEndpoints
{
    /// <summary>
    /// <c>/health/live</c> says that the program runs; <c>/health/ready</c> says 200 once queries are answered, and
    /// until then 503 with the progress of the start.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok(new { status = "live" }));
        routes.MapGet("/health/ready", (ICompanionGate gate) => Ready(gate.State));
    }

    private static IResult Ready(CompanionState state) =>
        state.Companion is not null
            ? TypedResults.Ok(new { status = "ready" })
            : TypedResults.Json(
                new
                {
                    status = "starting",
                    step = state.Progress.Step,
                    done = state.Progress.Done,
                    total = state.Progress.Total,
                },
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
}
