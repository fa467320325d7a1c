using System.Net;

namespace ClosetCompanion.Web.Keys;

/// <summary>Tells whether somebody at the server's own computer asks, and of their own accord.</summary>
internal static class LocalRequest
{
    private static readonly string[] _localNames = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] _proxyHeaders =
    [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Real-IP",
    ];

    /// <summary>Whether a request comes from this computer, through no proxy, and from no page of another site.</summary>
    public static bool Is(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            // Another site can point its own name at this address (DNS rebinding).
            && _localNames.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)
            && !Array.Exists(_proxyHeaders, request.Headers.ContainsKey)
            && IsOfOwnAccord(request);
    }

    // A browser says from where a request was caused; a page of another site must not act for the person at the computer.
    private static bool IsOfOwnAccord(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none"
            && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
    }
}
