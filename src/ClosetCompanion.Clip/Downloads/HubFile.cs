namespace ClosetCompanion.Clip.Downloads;

/// <summary>A file to fetch.</summary>
/// <param name="Name">Its name, for people and on the disk.</param>
/// <param name="Address">Where the hub has it.</param>
/// <param name="MostBytes">A larger one is refused.</param>
internal sealed record HubFile(string Name, Uri Address, long MostBytes)
{
    /// <summary>What it must hash to, whatever the hub says; null leaves it to the hub.</summary>
    public ContentDigest? Digest { get; init; }

    /// <summary>How much of the disk it takes in the end, as a multiple of its size: what is made of it counts too.</summary>
    public int Copies { get; init; } = 1;
}
