using ClosetCompanion.Catalog;
using ClosetCompanion.Search;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>
/// Makes what a browser has liked and kept a person's own. A browser that nobody signed in at has opinions and a closet of
/// kept products; it can have no other catalogue.
/// </summary>
internal sealed class BrowserMove(Companion companion)
{
    /// <summary>
    /// Moves it. The closet is copied first and goes from the browser last, so a stop in between loses nothing. While an
    /// import runs, nothing can be deleted: then the things stay at the browser too, and go when somebody signs in there again.
    /// </summary>
    /// <param name="browser">The browser's somebody.</param>
    /// <param name="person">Who signed in.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    public async Task<TakenThings> RunAsync(
        string browser,
        string person,
        CancellationToken cancellationToken
    )
    {
        var store = companion.Store;
        var hasCloset = (await store.Closets.CountAsync(browser, cancellationToken)).Count > 0;
        var things = hasCloset
            ? await companion.CopyClosetAsync(browser, person, cancellationToken)
            : 0;
        var moved = await store.People.MoveAsync(browser, person, cancellationToken);
        if (hasCloset)
        {
            try
            {
                await store.People.DeleteAsync(browser, cancellationToken);
            }
            catch (CatalogException busy) when (busy.IsBusy)
            {
                return new TakenThings(moved.Opinions, things, IsGone: false);
            }
        }

        return new TakenThings(moved.Opinions, things, IsGone: true);
    }
}
