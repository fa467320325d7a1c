namespace ClosetCompanion.Clip.Registry;

/// <summary>A model that can be fetched by a short name.</summary>
/// <param name="Name">The short name.</param>
/// <param name="Repository">Where the hub has it: owner and name.</param>
/// <param name="Summary">What it is, in a few words.</param>
/// <param name="DownloadBytes">About how much is fetched.</param>
/// <param name="Licence">The licence that its publisher names, as an SPDX identifier; null where none is named.</param>
/// <param name="Elsewhere">Where the weights are when the main revision has none in a format that we read.</param>
public sealed record KnownModel(
    string Name,
    string Repository,
    string Summary,
    long DownloadBytes,
    string? Licence = null,
    WeightsRevision? Elsewhere = null
);
