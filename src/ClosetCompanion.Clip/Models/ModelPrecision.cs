using System.Text.Json.Serialization;

namespace ClosetCompanion.Clip.Models;

/// <summary>How exactly the encoders compute.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ModelPrecision>))]
public enum ModelPrecision
{
    /// <summary>32-bit floating point: exact.</summary>
    [JsonStringEnumMemberName("fp32")]
    Fp32,

    /// <summary>8-bit integers: smaller and faster, a little less exact.</summary>
    [JsonStringEnumMemberName("int8")]
    Int8,
}
