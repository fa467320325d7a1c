namespace ClosetCompanion.Clip.Downloads;

/// <summary>How patient and how generous downloads are.</summary>
public sealed record DownloadOptions
{
    /// <summary>How often a file is tried in a row without getting on.</summary>
    public int Tries { get; init; } = 6;

    /// <summary>The pause after the first failure; each further one is about twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause of our own choice.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest pause that a busy hub may ask for.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a connection may say nothing before it counts as lost.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most bytes of one model.</summary>
    public long MostBytes { get; init; } = 16_000_000_000;

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
