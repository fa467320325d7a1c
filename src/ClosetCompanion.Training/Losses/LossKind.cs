using System.Text.Json.Serialization;

namespace ClosetCompanion.Training.Losses;

/// <summary>How pictures and texts are compared in training.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LossKind>))]
public enum LossKind
{
    /// <summary>CLIP's: each picks its partners among all of the batch.</summary>
    Softmax,

    /// <summary>SigLIP's: each pair is judged for itself.</summary>
    Sigmoid,
}
