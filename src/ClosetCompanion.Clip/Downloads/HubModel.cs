using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>Which model to fetch, and from where.</summary>
/// <param name="Hub">A hub on the network.</param>
/// <param name="Repository">The repository, as OWNER/NAME.</param>
/// <param name="Revision">A branch, tag or commit.</param>
/// <param name="Elsewhere">Where the weights are when that revision lacks them; null for nowhere.</param>
internal sealed record HubModel(
    ModelHub Hub,
    string Repository,
    string Revision,
    WeightsRevision? Elsewhere = null
)
{
    /// <summary>Keeps apart on the disk what comes from different places.</summary>
    public string Key => Sha256Digest.Of($"{Hub}\n{Repository}\n{Revision}")[..16];

    /// <summary>The address of a file.</summary>
    public Uri AddressOf(string file, string? revision = null) =>
        Hub.AddressOf(Repository, revision ?? Revision, file);
}
