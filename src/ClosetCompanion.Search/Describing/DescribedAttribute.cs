namespace ClosetCompanion.Search.Describing;

/// <summary>What a picture seems to show.</summary>
/// <param name="Attribute">Kind, colour, pattern, or whom it is for.</param>
/// <param name="Value">The likeliest value.</param>
/// <param name="Probability">
/// How likely it is, from 0 to 1: of answers given with 0.8, about eight in ten are right where the model is calibrated.
/// </param>
/// <param name="Others">The next values with their probabilities, the likeliest first.</param>
public sealed record DescribedAttribute(
    string Attribute,
    string Value,
    double Probability,
    IReadOnlyList<KeyValuePair<string, double>> Others
);
