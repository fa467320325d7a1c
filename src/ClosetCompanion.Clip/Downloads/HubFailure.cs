using System.Net;
using System.Net.Sockets;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>Puts into words, and into kinds, what a hub answers when it does not send the file.</summary>
internal static class HubFailure
{
    /// <summary>An answer that is no success.</summary>
    public static Exception Of(HttpResponseMessage response, HubFile file, DateTimeOffset now)
    {
        var status = $"{(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();
        var code = response.Headers.TryGetValues("X-Error-Code", out var codes)
            ? codes.FirstOrDefault()
            : null;
        return (response.StatusCode, code) switch
        {
            (_, "RepoNotFound") or (HttpStatusCode.Unauthorized, null) => new ModelException(
                $"The hub has no public model at {file.Address} ({status}). Check the name; models that need an account cannot be pulled."
            ),
            (_, "RevisionNotFound") => new ModelException(
                $"The hub does not know the revision of {file.Address} ({status})."
            ),
            (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _) => new ModelException(
                $"The hub does not give {file.Address} to everybody ({status}). Fetch the folder with your account in a browser, "
                    + "then: closet models add FOLDER"
            ),
            (HttpStatusCode.NotFound or HttpStatusCode.Gone, _) => new HubFileMissingException(
                $"The hub has no {file.Name} at {file.Address} ({status})."
            ),
            _ when IsPassing(response.StatusCode) => new DownloadInterruption(
                $"the hub answered {status}"
            )
            {
                RetryAfter = RetryAfter(response, now),
            },
            _ => new ModelException($"The hub answered {status} for {file.Address}."),
        };
    }

    /// <summary>A connection that was never made or was lost.</summary>
    public static DownloadInterruption Of(Exception problem, bool hasAnswered) =>
        new(Reason(problem), problem) { IsUnreachable = !hasAnswered };

    private static string Reason(Exception problem) =>
        problem switch
        {
            HttpRequestException { InnerException: SocketException socket } => socket.Message,
            HttpRequestException { InnerException: { } inner } => inner.Message,
            _ => problem.Message,
        };

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        || (int)status >= 500;

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var asked = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - now;
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }
}
