using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Imports;

/// <summary>Where an import stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportState>))]
internal enum ImportState
{
    /// <summary>Others are before it.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>It runs.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>It is done; the report says what it did.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>It came to an end with a problem; what was stored by then stays.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It was stopped; what was stored by then stays.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
