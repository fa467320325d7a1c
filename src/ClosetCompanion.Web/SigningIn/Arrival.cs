using System.Globalization;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Closets;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.People;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Lets somebody in who has shown who they are, and gives them what they said in this browser before, if they want it.</summary>
internal sealed class Arrival(
    PersonSessions sessions,
    BrowserMove move,
    Visitor visitor,
    AccessSettings settings,
    AccountLog log
)
{
    /// <summary>The name of the box in forms that takes along what the browser has said.</summary>
    public const string Take = "take";

    /// <summary>The name in an address of the number of opinions, or of things of a closet, that were taken along.</summary>
    public const string Taken = "taken";

    /// <summary>Begins the session.</summary>
    /// <param name="context">The request; its answer carries the cookie.</param>
    /// <param name="account">Who it is.</param>
    /// <param name="takesAlong">Whether what the browser has said becomes theirs.</param>
    /// <param name="way">What they signed in with, in words.</param>
    /// <param name="isFresh">Whether they have just shown who they are.</param>
    /// <returns>An address that says how much was taken along; null when nothing was.</returns>
    public async Task<string?> WelcomeAsync(
        HttpContext context,
        Account account,
        bool takesAlong,
        string way,
        bool isFresh = true
    )
    {
        var browser = visitor.IsBrowser ? visitor.Id : null;
        await sessions.BeginAsync(context, account, isFresh);
        log.SignedIn(account, way);
        if (browser is null || !takesAlong)
        {
            return null;
        }

        var taken = await move.RunAsync(browser, account.Id, context.RequestAborted);
        if (taken.IsGone)
        {
            VisitorGate.Forget(context, settings);
        }

        return taken switch
        {
            { Opinions: > 0 } => AddressOf(OpinionEndpoints.LikesPath, taken.Opinions),
            { Things: > 0 } => AddressOf(ClosetPaths.Root, taken.Things),
            _ => null,
        };
    }

    private static string AddressOf(string path, int taken) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}?{Taken}={taken}");
}
