namespace ClosetCompanion.Tests.Shared.Hub;

/// <summary>What goes wrong when the file host is asked for the weights.</summary>
internal sealed record Trouble
{
    /// <summary>The connection is cut after so many bytes of the body.</summary>
    public int? DropsAfter { get; init; }

    /// <summary>The whole file is sent, whatever part was asked for.</summary>
    public bool IgnoresRanges { get; init; }

    /// <summary>One byte is wrong.</summary>
    public bool SendsWrongBytes { get; init; }

    /// <summary>Nothing more comes after so many bytes, but the connection stays.</summary>
    public int? FallsSilentAfter { get; init; }

    /// <summary>An error instead of the file.</summary>
    public int? Status { get; init; }

    /// <summary>The Retry-After header of the error.</summary>
    public string? RetryAfter { get; init; }
}
