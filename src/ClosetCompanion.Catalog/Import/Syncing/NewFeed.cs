using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Syncing;

/// <summary>Makes feeds of what people say.</summary>
public static class NewFeed
{
    private const int Longest = 2_000;

    /// <summary>A feed that is read as soon as somebody looks for one that is due.</summary>
    /// <param name="catalogue">The catalogue that it goes to.</param>
    /// <param name="address">Where it lies; https.</param>
    /// <param name="schedule">How often it is read; see <see cref="FeedSchedule"/>.</param>
    /// <param name="hosts">The hosts that pictures are fetched from; null fetches none.</param>
    /// <param name="now">The present time.</param>
    /// <exception cref="CatalogException">The address or the schedule cannot be read.</exception>
    public static Feed Make(
        CatalogueName catalogue,
        string address,
        string schedule,
        AllowedHosts? hosts,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        bool isAddress =
            address.Length <= Longest
            && Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? read)
            && read.Scheme is "https" or "http"
            && read.UserInfo.Length == 0;
        return isAddress
            ? new Feed(
                Guid.CreateVersion7(now).ToString("N"),
                catalogue,
                address.Trim(),
                FeedSchedule.Parse(schedule)
            )
            {
                PictureHosts = hosts?.Names ?? [],
                CreatedAt = now,
                NextAt = now,
            }
            : throw new CatalogException(
                $"\"{PlainText.Of(address)}\" is no address of a feed. It begins with https:// and has no name or password in it."
            );
    }
}
