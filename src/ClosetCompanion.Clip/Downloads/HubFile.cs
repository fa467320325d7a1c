namespace ClosetCompanion.Clip.Downloads;

/// <summary>A file to fetch.</summary>
/// <param name="Name">Its name, for people and on the disk.</param>
/// <param name="Address">Where the hub has it.</param>
/// <param name="MostBytes">A larger one is refused.</param>
internal sealed record HubFile(string Name, Uri Address, long MostBytes)
{
    /// <summary>The required digest; null to use the one that the hub announces.</summary>
    public ContentDigest? Digest { get; init; }

    /// <summary>The disk space needed in the end, as a multiple of the file's size: converted copies count too.</summary>
    public int Copies { get; init; } = 1;
}
