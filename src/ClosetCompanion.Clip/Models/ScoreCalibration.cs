namespace ClosetCompanion.Clip.Models;

/// <summary>
/// How to tell that nothing in a catalogue is close to a text, from what its search came to. Made by <c>closet calibrate</c>.
/// </summary>
public sealed record ScoreCalibration
{
    /// <summary>How much each feature speaks for a text that something is close to, by the feature's name.</summary>
    public required IReadOnlyDictionary<string, double> Weights { get; init; }

    /// <summary>The bias: added to the weighted features.</summary>
    public required double Bias { get; init; }

    /// <summary>Nothing is close to a text whose sum is below this.</summary>
    public required double Threshold { get; init; }

    /// <summary>The catalogue that it was made with.</summary>
    public string? Catalogue { get; init; }

    /// <summary>Its metrics on texts that were not used to make it, by name.</summary>
    public IReadOnlyDictionary<string, double>? Measured { get; init; }

    /// <summary>Whether something is close to a text with these features.</summary>
    public bool Allows(IReadOnlyDictionary<string, double> features) => Sum(features) >= Threshold;

    /// <summary>The weighted sum of features; features without a weight do not count.</summary>
    public double Sum(IReadOnlyDictionary<string, double> features) =>
        Bias + Weights.Sum(weight => weight.Value * features.GetValueOrDefault(weight.Key));
}
