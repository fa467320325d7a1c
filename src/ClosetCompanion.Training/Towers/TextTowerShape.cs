using System.Text.Json.Serialization;

namespace ClosetCompanion.Training.Towers;

/// <summary>The kind, size and first weights of a text tower.</summary>
public sealed record TextTowerShape
{
    /// <summary>Which network.</summary>
    public TextTowerKind Kind { get; init; }

    /// <summary>Where its weights and its vocabulary come from; see <see cref="TowerStart"/>.</summary>
    public string Start { get; init; } = TowerStart.Random;

    /// <summary>The most tokens of a text, start and end included.</summary>
    public required int ContextLength { get; init; }

    /// <summary>Components of the vector that stands for a token.</summary>
    public required int Width { get; init; }

    /// <summary>Transformer layers; the first ones of what it starts from, where that has more.</summary>
    public required int Layers { get; init; }

    /// <summary>Attention heads of a layer; divides the width.</summary>
    public required int Heads { get; init; }

    /// <summary>What is wrong with the values, or null.</summary>
    [JsonIgnore]
    internal string? Problem =>
        ContextLength < 2 ? "text.contextLength must be at least 2"
        : Layers < 1 ? "text.layers must be at least 1"
        : Heads < 1 || Width % Heads != 0 ? "text.heads must divide text.width"
        : TowerStart.ProblemOf(Start) is { } wrong ? $"text.start {wrong}"
        : null;
}
