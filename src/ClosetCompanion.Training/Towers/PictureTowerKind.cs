using System.Text.Json.Serialization;

namespace ClosetCompanion.Training.Towers;

/// <summary>The picture towers that there are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PictureTowerKind>))]
public enum PictureTowerKind
{
    /// <summary>A small residual network of our own, with a stem of two 3x3 convolutions.</summary>
    Residual,

    /// <summary>A residual network with the stem of the published ones: a 7x7 convolution and a pooling.</summary>
    ResNet,

    /// <summary>CLIP's vision transformer.</summary>
    Vit,
}
