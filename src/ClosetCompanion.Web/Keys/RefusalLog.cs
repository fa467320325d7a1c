using ClosetCompanion.Web.Limits;

namespace ClosetCompanion.Web.Keys;

/// <summary>
/// A line for requests that are refused: by whom they were sent, what was called, the status. Of many of one client with one
/// status a second has one line, and the next one says how many were left out, so that nobody floods the log.
/// </summary>
internal sealed partial class RefusalLog(TimeProvider time, ILogger<RefusalLog> logger)
{
    private const int MostKnown = 4096;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Client, int Status), (long Written, int LeftOut)> _known =
    [];

    /// <summary>Passes a request on, and writes a line when it was refused.</summary>
    public async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var status = context.Response.StatusCode;
        var client = CurrentClient.Of(context);
        if (IsRefusal(status) && LeftOut(client, status) is { } leftOut)
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            LogRefusal(
                context.TraceIdentifier,
                client,
                context.Request.Method,
                route ?? "(none)",
                status,
                leftOut == 0 ? "" : $" (and {leftOut} like it before)"
            );
        }
    }

    private static bool IsRefusal(int status) =>
        status
            is StatusCodes.Status401Unauthorized
                or StatusCodes.Status403Forbidden
                or StatusCodes.Status413PayloadTooLarge
                or StatusCodes.Status421MisdirectedRequest
                or StatusCodes.Status429TooManyRequests;

    // How many were left out before this one; null when it is left out itself.
    private int? LeftOut(string client, int status)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (_known.TryGetValue((client, status), out var last))
            {
                if (time.GetElapsedTime(last.Written, now) < _pause)
                {
                    _known[(client, status)] = last with { LeftOut = last.LeftOut + 1 };
                    return null;
                }
            }
            else if (_known.Count >= MostKnown)
            {
                _known.Clear();
            }

            _known[(client, status)] = (now, 0);
            return last.LeftOut;
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "{RequestId} {Client} was refused: {Method} {Route} {Status}{More}"
    )]
    private partial void LogRefusal(
        string requestId,
        string client,
        string method,
        string route,
        int status,
        string more
    );
}
