using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Keys;

/// <summary>Refuses requests of clients that lack the scope; where pages need a key, those that did not sign in too.</summary>
internal sealed class AccessGate(
    AccessRules rules,
    IAdminAccess access,
    ISignedInPeople people,
    AccessSettings settings
)
{
    /// <summary>The page with the form to sign in.</summary>
    public const string SignInPath = "/sign-in";

    /// <summary>Lets a request pass when its endpoint needs no scope, or the client has it.</summary>
    public async Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<NeedsScope>() is { } needed)
        {
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
        else if (
            settings.PagesNeedKey
            && metadata?.GetMetadata<NeedsCompanion>() is not null
            && metadata.GetMetadata<ForEverybodyAttribute>() is null
            && !await MaySeeAsync(context)
        )
        {
            if (HttpMethods.IsGet(context.Request.Method) && ProblemWriter.WantsPage(context))
            {
                context.Response.Redirect(SignInPath);
                return;
            }

            await ProblemWriter.WriteAsync(context, ApiProblem.KeyRequired);
            return;
        }

        await next(context);
    }

    private async ValueTask<bool> MaySeeAsync(HttpContext context) =>
        await people.IsSignedInAsync(context)
        || await access.IsAllowedAsync(context, ApiScope.Search)
        || await rules.CheckAsync(
            context,
            ApiScope.Search,
            PresentedKey.Read(context.Request),
            context.RequestAborted
        )
            is null;
}
