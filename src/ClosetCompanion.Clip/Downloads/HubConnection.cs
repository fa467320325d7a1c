using System.Net;
using System.Net.Http.Headers;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>
/// Speaks to a hub. Redirects are followed by hand: the hub tells a file's hash and size in its own answer, before it
/// sends us to a file host, and not every redirect is one that may be followed.
/// </summary>
internal sealed class HubConnection : IDisposable
{
    private const int MostRedirects = 8;

    private readonly Uri _hub;
    private readonly HttpClient _client;

    /// <summary>Prepares to speak; nothing is sent.</summary>
    public HubConnection(Uri hub)
    {
        _hub = hub;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(20),
        };
        // Downloads take as long as they take; silence is watched by those who read.
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("identity");
        _client.DefaultRequestHeaders.UserAgent.Add(
            new ProductInfoHeaderValue("ClosetCompanion", "0.1")
        );
    }

    /// <summary>Whether the hub has ever answered.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>The commit of the repository that the hub named last.</summary>
    public string? Commit { get; private set; }

    /// <summary>Sends a request and follows redirects.</summary>
    /// <exception cref="ModelException">A redirect leads where it must not.</exception>
    /// <exception cref="HttpRequestException">There is no connection.</exception>
    public async Task<HubAnswer> SendAsync(
        HttpMethod method,
        Uri address,
        RangeHeaderValue? range,
        RangeConditionHeaderValue? condition,
        CancellationToken cancellationToken
    )
    {
        ContentDigest? digest = null;
        long? size = null;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var request = new HttpRequestMessage(method, address);
            (request.Headers.Range, request.Headers.IfRange) = (range, condition);
            var response = await _client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            HasAnswered = true;
            // Another host's entity tag is its own affair.
            if (IsSameHost(address))
            {
                digest = Digest(response) ?? digest;
                size = Number(response, "X-Linked-Size") ?? size;
                Commit = Text(response, "X-Repo-Commit") ?? Commit;
            }

            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
            {
                return new HubAnswer(response, digest, size);
            }

            response.Dispose();
            address = Follow(address, location);
        }

        throw new ModelException($"{_hub} redirects in a circle.");
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private Uri Follow(Uri from, Uri location)
    {
        var to = new Uri(from, location);
        var isAllowed =
            to.Scheme == Uri.UriSchemeHttps
            || (
                to.Scheme == Uri.UriSchemeHttp
                && _hub.Scheme == Uri.UriSchemeHttp
                && to.Host == _hub.Host
            );
        return isAllowed
            ? to
            : throw new ModelException(
                $"{from.Host} sends us to {to.GetLeftPart(UriPartial.Authority)}, which is not an https address; nothing was fetched from there."
            );
    }

    private bool IsSameHost(Uri address) => address.Authority == _hub.Authority;

    private static ContentDigest? Digest(HttpResponseMessage response) =>
        ContentDigest.FromTag(Text(response, "X-Linked-ETag"))
        ?? ContentDigest.FromTag(response.Headers.ETag?.Tag);

    private static bool IsRedirect(HttpStatusCode status) =>
        status
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    private static long? Number(HttpResponseMessage response, string header) =>
        long.TryParse(Text(response, header), out var number) && number >= 0 ? number : null;

    private static string? Text(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? values.FirstOrDefault() : null;
}
