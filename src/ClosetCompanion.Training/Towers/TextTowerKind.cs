using System.Text.Json.Serialization;

namespace ClosetCompanion.Training.Towers;

/// <summary>The text towers that there are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextTowerKind>))]
public enum TextTowerKind
{
    /// <summary>CLIP's transformer, which looks back only and is read at the end of the text.</summary>
    Causal,

    /// <summary>BERT, read as the mean of its tokens.</summary>
    Bert,
}
