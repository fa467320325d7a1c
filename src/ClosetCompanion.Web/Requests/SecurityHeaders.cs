namespace ClosetCompanion.Web.Requests;

/// <summary>Security headers: they forbid what our pages never need.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
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
                    headers.StrictTransportSecurity = "max-age=31536000";
                }
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                return Task.CompletedTask;
            },
            context
        );
        return next(context);
    }
}
