using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Web.People;

namespace ClosetCompanion.Web.Outfits;

/// <summary>Who may keep how many outfits, so that no stranger fills the server's disk.</summary>
internal static class OutfitLimits
{
    /// <summary>The most outfits of a browser that nobody signed in at.</summary>
    public const int MostOfBrowser = 50;

    /// <exception cref="ClosetException">There are enough.</exception>
    public static async Task RequireRoomAsync(
        IOutfitStore outfits,
        string person,
        CancellationToken cancellationToken
    )
    {
        if (
            person.StartsWith(Visitor.Prefix, StringComparison.Ordinal)
            && await outfits.CountAsync(person, cancellationToken) >= MostOfBrowser
        )
        {
            throw new ClosetException(
                $"At most {MostOfBrowser} outfits are kept for somebody who is not signed in. Delete some that you no longer need."
            );
        }
    }
}
