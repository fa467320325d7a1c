using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>A feed as its table has it: times in milliseconds since 1970, hosts with spaces between them.</summary>
internal sealed record FeedRow(
    string Id,
    string Catalogue,
    string? Owner,
    string Address,
    long EverySeconds,
    string PictureHosts,
    long CreatedAt,
    long NextAt,
    string? EntityTag,
    string? Modified,
    string? Content,
    string? Held,
    string? Accepted
)
{
    public const string Columns =
        "id, catalogue, owner, address, every_seconds AS EverySeconds, picture_hosts AS PictureHosts, created_at AS CreatedAt, next_at AS NextAt, entity_tag AS EntityTag, modified, content, held, accepted";

    public static FeedRow Of(Feed feed) =>
        new(
            feed.Id,
            feed.Catalogue.Name,
            feed.Catalogue.Owner,
            feed.Address,
            (long)feed.Every.TotalSeconds,
            string.Join(' ', feed.PictureHosts),
            feed.CreatedAt.ToUnixTimeMilliseconds(),
            feed.NextAt.ToUnixTimeMilliseconds(),
            feed.Marks.EntityTag,
            feed.Marks.Modified,
            feed.Content,
            feed.Held,
            feed.Accepted
        );

    public Feed ToFeed() =>
        new(Id, new CatalogueName(Catalogue, Owner), Address, TimeSpan.FromSeconds(EverySeconds))
        {
            PictureHosts = PictureHosts.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            NextAt = DateTimeOffset.FromUnixTimeMilliseconds(NextAt),
            Marks = new ContentMarks(EntityTag, Modified),
            Content = Content,
            Held = Held,
            Accepted = Accepted,
        };
}
