using System.Diagnostics;

namespace ClosetCompanion.Web.Requests;

/// <summary>
/// One line for each request, where it is asked for: what was called, the status, the time. The route stands for the
/// address, so that no query, picture or key is ever written.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    /// <summary>Passes a request on and writes its line.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = context.GetEndpoint() is RouteEndpoint endpoint
                ? endpoint.RoutePattern.RawText
                : null;
            LogRequest(
                context.TraceIdentifier,
                context.Request.Method,
                route ?? "(none)",
                context.Response.StatusCode,
                Stopwatch.GetElapsedTime(began).TotalMilliseconds
            );
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "{RequestId} {Method} {Route} {Status} {Milliseconds:F1} ms"
    )]
    private partial void LogRequest(
        string requestId,
        string method,
        string route,
        int status,
        double milliseconds
    );
}
