using System.Text.Json.Serialization;

namespace ClosetCompanion.Clip.Models;

/// <summary>How a picture is fitted into the encoder's input.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResizeRule>))]
public enum ResizeRule
{
    /// <summary>The shorter side is resized to the input size, then the centre is cut out, as CLIP does.</summary>
    [JsonStringEnumMemberName("crop")]
    Crop,

    /// <summary>The whole picture is fitted in and centred on white, so that nothing is cut off.</summary>
    [JsonStringEnumMemberName("pad")]
    Pad,
}
