using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Problems;

/// <summary>What went wrong (RFC 9457).</summary>
internal sealed record ProblemDocument
{
    /// <summary>What happened, in a few words.</summary>
    [JsonRequired]
    public string Title { get; init; } = "";

    /// <summary>The HTTP status.</summary>
    [JsonRequired]
    public int Status { get; init; }

    /// <summary>What was wrong and what to do.</summary>
    [JsonRequired]
    public string Detail { get; init; } = "";

    /// <summary>A name for programs; it never changes.</summary>
    [JsonRequired]
    public string Code { get; init; } = "";

    /// <summary>The request's id, which the log carries too.</summary>
    [JsonRequired]
    public string RequestId { get; init; } = "";
}
