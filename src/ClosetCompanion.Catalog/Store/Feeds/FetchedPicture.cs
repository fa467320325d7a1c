namespace ClosetCompanion.Catalog.Store.Feeds;

/// <summary>A picture that was fetched by its address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Hash">SHA-256 of the bytes that lay there, lower-case hex.</param>
/// <param name="FetchedAt">When its server last said that this is the picture.</param>
public sealed record FetchedPicture(string Address, string Hash, DateTimeOffset FetchedAt)
{
    /// <summary>What the server says of these bytes, to be asked whether they have changed.</summary>
    public ContentMarks Marks { get; init; } = new(null, null);
}
