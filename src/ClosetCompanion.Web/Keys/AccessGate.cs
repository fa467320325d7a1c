using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Keys;

/// <summary>Refuses requests of clients that lack the scope.</summary>
internal static class AccessGate
{
    /// <summary>Lets a request pass when its endpoint needs no scope, or the client has it.</summary>
    public static async Task Hold(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsScope>() is { } needed)
        {
            var rules = context.RequestServices.GetRequiredService<AccessRules>();
            var problem = await rules.CheckAsync(
                context,
                needed.Scope,
                PresentedKey.Read(context.Request),
                context.RequestAborted
            );
            if (problem is not null)
            {
                await ProblemWriter.WriteAsync(context, problem);
                return;
            }
        }

        await next(context);
    }
}
