namespace ClosetCompanion.Web.Describing;

/// <summary>A value that an attribute may have.</summary>
/// <param name="Value">The value.</param>
/// <param name="Probability">How likely it is, from 0 to 1.</param>
internal sealed record AttributeChance(string Value, double Probability);
