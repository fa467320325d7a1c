using System.Net;

namespace ClosetCompanion.Web.Keys;

/// <summary>Tells whether somebody at the server's own computer asks, and of their own accord.</summary>
internal static class LocalRequest
{
    private static readonly string[] _proxyHeaders =
    [
        "Forwarded",
        "Via",
        "X-Real-IP",
        "X-Client-IP",
        "X-Cluster-Client-IP",
        "X-ProxyUser-Ip",
        "True-Client-IP",
        "Fastly-Client-IP",
        "Fly-Client-IP",
        "CDN-Loop",
    ];

    // All that begin so: proxies and tunnels have dozens.
    private static readonly string[] _proxyFamilies = ["X-Forwarded", "X-Original-", "CF-"];

    /// <summary>Whether a request comes from this computer, through no proxy, and from no page of another site.</summary>
    public static bool Is(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            // Another site can point its own name at this address (DNS rebinding).
            && LocalName.Is(request.Host.Host)
            && !request.Headers.Keys.Any(IsOfProxy)
            && IsOfOwnAccord(request);
    }

    private static bool IsOfProxy(string header) =>
        _proxyHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || Array.Exists(
            _proxyFamilies,
            family => header.StartsWith(family, StringComparison.OrdinalIgnoreCase)
        );

    // A browser says from where a request was caused; a page of another site must not act for the person at the computer.
    private static bool IsOfOwnAccord(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none"
            && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
    }
}
