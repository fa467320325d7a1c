using System.Text.RegularExpressions;

namespace ClosetCompanion.Web.Requests;

/// <summary>Gives every request an id that its answer, its problems and its log lines carry.</summary>
internal static partial class RequestIds
{
    /// <summary>The header in which a client may send an id of its own, and always finds one in the answer.</summary>
    public const string Header = "X-Request-Id";

    /// <summary>Takes the client's id when it is valid, and makes one otherwise.</summary>
    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var given = context.Request.Headers[Header].ToString();
        context.TraceIdentifier = Sane().IsMatch(given)
            ? given
            : Guid.CreateVersion7().ToString("N");
        context.Response.OnStarting(
            static state =>
            {
                var started = (HttpContext)state;
                started.Response.Headers[Header] = started.TraceIdentifier;
                return Task.CompletedTask;
            },
            context
        );
        return next(context);
    }

    [GeneratedRegex(@"^[A-Za-z0-9._\-]{1,64}\z", RegexOptions.None, 1000)]
    private static partial Regex Sane();
}
