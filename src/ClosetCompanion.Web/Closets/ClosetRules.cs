using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Web.People;

namespace ClosetCompanion.Web.Closets;

/// <summary>Who may keep how much, so that no stranger fills the server's disk.</summary>
internal static class ClosetRules
{
    /// <summary>The most things of somebody who is signed in.</summary>
    public const int Most = 5000;

    /// <summary>The most things of a browser that is not.</summary>
    public const int MostOfBrowser = 200;

    /// <summary>The most photos at once.</summary>
    public const int MostPhotos = 24;

    /// <summary>Whether photos are kept of whoever asks. A browser that nobody signed in keeps products alone, which the server has already.</summary>
    public static bool TakesPhotosOf(Visitor visitor) => visitor.Id is { } id && !IsBrowser(id);

    /// <exception cref="ClosetException">The closet is full.</exception>
    public static async Task RequireRoomAsync(
        IClosetStore closets,
        string person,
        int more,
        CancellationToken cancellationToken
    )
    {
        var most = IsBrowser(person) ? MostOfBrowser : Most;
        var counts = await closets.CountAsync(person, cancellationToken);
        if (counts.Values.Sum() + more > most)
        {
            throw new ClosetException(
                $"A closet has at most {most:N0} things. Remove some that you no longer need."
            );
        }
    }

    private static bool IsBrowser(string person) =>
        person.StartsWith(Visitor.Prefix, StringComparison.Ordinal);
}
