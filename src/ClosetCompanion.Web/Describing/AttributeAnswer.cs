using ClosetCompanion.Search.Describing;

namespace ClosetCompanion.Web.Describing;

/// <summary>What a picture seems to show.</summary>
/// <param name="Attribute">kind, colour, pattern or for.</param>
/// <param name="Value">The likeliest value.</param>
/// <param name="Probability">How likely it is, from 0 to 1.</param>
/// <param name="Others">The next values, the likeliest first.</param>
internal sealed record AttributeAnswer(
    string Attribute,
    string Value,
    double Probability,
    IReadOnlyList<AttributeChance> Others
)
{
    public AttributeAnswer(DescribedAttribute described)
        : this(
            described.Attribute,
            described.Value,
            described.Probability,
            [.. described.Others.Select(other => new AttributeChance(other.Key, other.Value))]
        ) { }
}
