using ClosetCompanion.Web.Keys;

namespace ClosetCompanion.Web.Requests;

/// <summary>Security headers: they forbid what our pages never need.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Puts the headers on every answer.</summary>
    public static Task Add(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                var started = (HttpContext)state;
                var headers = started.Response.Headers;
                headers.ContentSecurityPolicy =
                    started.GetEndpoint()?.Metadata.GetMetadata<OwnContentPolicy>()?.For(started)
                    ?? ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                if (started.Request.IsHttps)
                {
                    headers.StrictTransportSecurity = TransportPolicy(started);
                }

                // What says nothing may be kept by a proxy or a browser as it likes. Answers of the API are for whoever asked.
                if (
                    headers.CacheControl.Count == 0
                    && started.Request.Path.StartsWithSegments(
                        "/api",
                        StringComparison.OrdinalIgnoreCase
                    )
                )
                {
                    headers.CacheControl = "no-store";
                }

                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                return Task.CompletedTask;
            },
            context
        );
        return next(context);
    }

    private static string TransportPolicy(HttpContext context) =>
        context.RequestServices.GetRequiredService<AccessSettings>().Subdomains
            ? "max-age=31536000; includeSubDomains"
            : "max-age=31536000";
}
