using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>What is to be fetched.</summary>
/// <param name="Address">Where it lies.</param>
/// <param name="Hosts">The hosts that may be asked, after a redirect too.</param>
/// <param name="MostBytes">The most bytes that are read.</param>
/// <param name="Longest">The longest that a try may take, once it has its turn.</param>
internal sealed record FetchRequest(
    Uri Address,
    AllowedHosts Hosts,
    long MostBytes,
    TimeSpan Longest
)
{
    /// <summary>The marks of what is known already; null to have it in any case.</summary>
    public ContentMarks? Known { get; init; }

    /// <summary>What is wanted, for the server.</summary>
    public required string Accept { get; init; }
}
