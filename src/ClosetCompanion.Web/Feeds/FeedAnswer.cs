using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Web.Feeds;

/// <summary>A feed that is read again and again.</summary>
internal sealed record FeedAnswer
{
    public FeedAnswer(Feed feed, IReadOnlyList<FeedRun> runs)
    {
        Id = feed.Id;
        Catalogue = feed.Catalogue.Name;
        Address = feed.Address;
        Every = FeedSchedule.Text(feed.Every);
        PictureHosts = feed.PictureHosts;
        NextAt = feed.NextAt;
        IsHeldBack = feed.Held is not null;
        Runs = [.. runs.Select(run => new FeedRunAnswer(run))];
    }

    public string Id { get; }

    /// <summary>The catalogue that it goes to.</summary>
    public string Catalogue { get; }

    /// <summary>Where it lies.</summary>
    public string Address { get; }

    /// <summary>How often it is read.</summary>
    public string Every { get; }

    /// <summary>The hosts that pictures are fetched from.</summary>
    public IReadOnlyList<string> PictureHosts { get; }

    /// <summary>When it is read next.</summary>
    public DateTimeOffset NextAt { get; }

    /// <summary>Whether it would retire more than a third of the products, so that somebody must agree first.</summary>
    public bool IsHeldBack { get; }

    /// <summary>The last runs, the newest first.</summary>
    public IReadOnlyList<FeedRunAnswer> Runs { get; }
}
