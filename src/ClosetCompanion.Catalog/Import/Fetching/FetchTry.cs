using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>One try to fetch something, with its redirects.</summary>
internal sealed class FetchTry(
    HttpClient client,
    HostTurns turns,
    AddressPolicy policy,
    TimeProvider time,
    FetchRequest request
)
{
    private const int MostRedirects = 5;
    private const int BytesAtOnce = 64 * 1024;

    public async Task<FetchAnswer> RunAsync(Stream target, CancellationToken cancellationToken)
    {
        Uri address = request.Address;
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (FindRefusal(address, redirects > 0) is { } refusal)
            {
                return refusal;
            }
            string host = AllowedHosts.NameOf(address);
            using IDisposable turn = await turns.TakeAsync(host, cancellationToken);
            using var limit = new CancellationTokenSource(request.Longest, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(
                cancellationToken,
                limit.Token
            );
            try
            {
                var (answer, next) = await AskAsync(address, host, target, either.Token);
                if (answer is not null)
                {
                    return answer;
                }
                address = new Uri(address, next!);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return FetchAnswer.Disturbed(
                    $"did not come within {request.Longest.TotalSeconds:0.#} seconds"
                ) with
                {
                    IsWorthAnotherTry = false,
                };
            }
        }
        return FetchAnswer.Refused($"is passed on more than {MostRedirects} times");
    }

    /// <returns>The answer, or where the server passes the request on to.</returns>
    private async Task<(FetchAnswer? Answer, Uri? Next)> AskAsync(
        Uri address,
        string host,
        Stream target,
        CancellationToken cancellationToken
    )
    {
        using HttpRequestMessage message = Write(address);
        using HttpResponseMessage response = await client.SendAsync(
            message,
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken
        );
        return FindRedirect(response) is { } next
            ? (null, next)
            : (await ReadAsync(response, host, target, cancellationToken), null);
    }

    private static Uri? FindRedirect(HttpResponseMessage response) =>
        response.StatusCode
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect
            ? response.Headers.Location
            : null;

    private FetchAnswer? FindRefusal(Uri address, bool isRedirect)
    {
        string passed = isRedirect ? "is passed on to " : "lies at ";
        if (
            address.Scheme != Uri.UriSchemeHttps
            && !(policy.AllowsHttp && address.Scheme == "http")
        )
        {
            return FetchAnswer.Refused($"{passed}an address that does not begin with https");
        }
        if (address.UserInfo.Length > 0)
        {
            return FetchAnswer.Refused($"{passed}an address with a name and a password in it");
        }
        string host = PlainText.Of(AllowedHosts.NameOf(address));
        return request.Hosts.Allows(address)
            ? null
            : FetchAnswer.Refused(
                $"{passed}{host}, which was not allowed",
                $"Allow the host {host} if you trust it (--allow-host {host})."
            );
    }

    private HttpRequestMessage Write(Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (request.Known?.EntityTag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }
        if (request.Known?.Modified is { } modified)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }
        return message;
    }

    private async Task<FetchAnswer> ReadAsync(
        HttpResponseMessage response,
        string host,
        Stream target,
        CancellationToken cancellationToken
    )
    {
        int status = (int)response.StatusCode;
        if (response.StatusCode == HttpStatusCode.NotModified && request.Known is { } known)
        {
            return new FetchAnswer(FetchOutcome.Unchanged) { Marks = known };
        }
        if (status is 429 or >= 500)
        {
            TimeSpan? pause = ReadPause(response.Headers);
            if (pause is { } asked)
            {
                turns.Pause(host, asked);
            }
            return FetchAnswer.Disturbed($"cannot be had now: its server said {status}", pause);
        }
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return FetchAnswer.Refused(
                status is 404 or 410
                    ? $"is not there (its server said {status})"
                    : $"cannot be had: its server said {status}"
            );
        }
        if (
            response.Content.Headers.ContentLength > request.MostBytes
            || !await CopyAsync(response.Content, target, cancellationToken)
        )
        {
            return FetchAnswer.Refused(
                $"is larger than {request.MostBytes / 1024 / 1024:N0} MB",
                "Make it smaller."
            );
        }
        return new FetchAnswer(FetchOutcome.Fetched)
        {
            Marks = new ContentMarks(
                response.Headers.ETag?.ToString(),
                Raw(response.Content.Headers, "Last-Modified")
            ),
            MediaType = response.Content.Headers.ContentType?.MediaType,
        };
    }

    /// <returns>False when there is more than allowed.</returns>
    private async Task<bool> CopyAsync(
        HttpContent content,
        Stream target,
        CancellationToken cancellationToken
    )
    {
        await using Stream body = await content.ReadAsStreamAsync(cancellationToken);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BytesAtOnce);
        try
        {
            long copied = 0;
            int read;
            while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                copied += read;
                if (copied > request.MostBytes)
                {
                    return false;
                }
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static TimeSpan? ReadPause(HttpResponseHeaders headers)
    {
        TimeSpan? pause =
            headers.RetryAfter?.Delta
            ?? (headers.RetryAfter?.Date is { } date ? date - DateTimeOffset.UtcNow : null);
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    private static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
            ? values.ToString()
            : null;
}
