using System.Text.Json.Serialization;

namespace ClosetCompanion.Training.Recipes;

/// <summary>Which weights a run changes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TuningMethod>))]
public enum TuningMethod
{
    /// <summary>All of them.</summary>
    Full,

    /// <summary>The projections of both towers and the logit scale.</summary>
    Projection,

    /// <summary>A low-rank change beside each linear layer of the blocks, and the logit scale.</summary>
    Lora,
}
