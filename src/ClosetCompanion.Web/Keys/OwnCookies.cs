namespace ClosetCompanion.Web.Keys;

/// <summary>
/// Puts <c>__Host-</c> before the names of the program's cookies wherever they are secure: a browser takes such a cookie from
/// this very host alone, by https. So a neighbour below the same domain cannot plant one (RFC 6265bis, 4.1.3.2).
/// </summary>
/// <remarks>
/// The rest of the app knows the plain names. Over http, at <c>http://127.0.0.1</c>, no browser takes such names, and the plain
/// ones are used.
/// </remarks>
internal static class OwnCookies
{
    private const string Prefix = "__Host-";
    private const string Own = "closet-";

    /// <summary>Translates the names of cookies that come in and go out.</summary>
    public static Task Guard(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        if (headers.Cookie.Count > 0)
        {
            var cookies = string.Join(';', headers.Cookie.ToArray());
            headers.Cookie = Read(cookies, context.Request.IsHttps);
        }

        context.Response.OnStarting(
            static state =>
            {
                var sent = ((HttpResponse)state).Headers;
                if (sent.SetCookie.Count > 0)
                {
                    sent.SetCookie = Array.ConvertAll(sent.SetCookie.ToArray(), Name);
                }

                return Task.CompletedTask;
            },
            context.Response
        );
        return next(context);
    }

    private static string Read(string cookies, bool isHttps)
    {
        var all = cookies.Split(
            ';',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var guarded = all.Where(cookie => IsNamed(cookie, Prefix + Own))
            .Select(cookie => cookie[Prefix.Length..])
            .ToList();
        // By https a plain name may come from elsewhere. By http it counts, unless there is a guarded one.
        var others = all.Where(cookie =>
            !IsNamed(cookie, Prefix + Own)
            && !(IsNamed(cookie, Own) && (isHttps || guarded.Exists(own => IsSame(own, cookie))))
        );
        return string.Join("; ", guarded.Concat(others));
    }

    private static string? Name(string? cookie) =>
        cookie is not null
        && IsNamed(cookie, Own)
        && cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)
            ? Prefix + cookie
            : cookie;

    private static bool IsNamed(string cookie, string start) =>
        cookie.StartsWith(start, StringComparison.Ordinal);

    private static bool IsSame(string one, string other) =>
        one.AsSpan(0, Math.Max(one.IndexOf('='), 0))
            .SequenceEqual(other.AsSpan(0, Math.Max(other.IndexOf('='), 0)));
}
