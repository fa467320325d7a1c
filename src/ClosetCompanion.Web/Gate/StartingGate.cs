using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Gate;

/// <summary>Answers with the progress of the start as long as the companion is not ready.</summary>
internal static class StartingGate
{
    /// <summary>Lets a request pass when its endpoint needs no companion or the companion is there.</summary>
    public static async Task Hold(HttpContext context, RequestDelegate next)
    {
        var needed = context.GetEndpoint()?.Metadata.GetMetadata<NeedsCompanion>() is not null;
        var state = context.RequestServices.GetRequiredService<ICompanionGate>().State;
        if (!needed || state.Companion is not null)
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = "2";
        context.Response.Headers.CacheControl = "no-store";
        if (ProblemWriter.WantsPage(context))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await new RazorComponentResult<StartingPage>(new { state.Progress }).ExecuteAsync(
                context
            );
        }
        else
        {
            await ProblemWriter.WriteAsync(context, Problem.Starting);
        }
    }
}
