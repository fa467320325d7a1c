using System.Buffers.Text;
using System.Security.Cryptography;
using ClosetCompanion.Catalog;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.People;

/// <summary>Finds out who looks at a page. The API says by name whom it means.</summary>
internal static class VisitorGate
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "closet-visitor";

    private const int Bytes = 16;

    private static readonly TimeSpan _lifetime = TimeSpan.FromDays(365);

    /// <summary>Adds the visitor of each request, and what it sees: what is everybody's and what is its own.</summary>
    public static void AddVisitors(this IServiceCollection services)
    {
        services.AddScoped<Visitor>();
        services.AddScoped(provider => provider.GetRequiredService<Visitor>().Scope);
    }

    /// <summary>A middleware that sets the <see cref="Visitor"/> of a request for a page.</summary>
    public static async Task FindAsync(HttpContext context, RequestDelegate next)
    {
        if (
            context.GetEndpoint()?.Metadata.GetMetadata<NeedsCompanion>() is not null
            && !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        )
        {
            var services = context.RequestServices;
            var account = await services.GetRequiredService<PersonSessions>().FindAsync(context);
            var visitor = services.GetRequiredService<Visitor>();
            visitor.IsAdmin = await services
                .GetRequiredService<IAdminAccess>()
                .IsAllowedAsync(context);
            visitor.Id = account?.Id ?? (visitor.IsAdmin ? Person.Local : FindBrowser(context));
        }

        await next(context);
    }

    /// <summary>The id of whoever asks; a browser that has none gets one.</summary>
    /// <exception cref="ProblemException">Its client had too many of them in this hour.</exception>
    public static string Ensure(HttpContext context, Visitor visitor, AccessSettings settings)
    {
        if (visitor.Id is null)
        {
            if (!context.RequestServices.GetRequiredService<StoreGrowth>().MayAddVisitor(context))
            {
                throw new ProblemException(ApiProblem.TooManyVisitors);
            }

            var name = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
            context.Response.Cookies.Append(Cookie, name, Options(context, settings));
            visitor.Id = Visitor.Prefix + name;
        }

        return visitor.Id;
    }

    /// <summary>Makes the browser nobody in particular again.</summary>
    public static void Forget(HttpContext context, AccessSettings settings) =>
        context.Response.Cookies.Delete(Cookie, Options(context, settings));

    // Only what was made here is taken, so that nobody can be made to share an id that another has chosen.
    private static string? FindBrowser(HttpContext context) =>
        context.Request.Cookies[Cookie] is { } name
        && Base64Url.IsValid(name, out var length)
        && length == Bytes
            ? Visitor.Prefix + name
            : null;

    private static CookieOptions Options(HttpContext context, AccessSettings settings) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = _lifetime,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps || settings.IsHttps,
        };
}
