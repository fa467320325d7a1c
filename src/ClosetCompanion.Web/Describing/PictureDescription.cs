using ClosetCompanion.Search.Describing;

namespace ClosetCompanion.Web.Describing;

/// <summary>What one picture shows.</summary>
/// <param name="Attributes">Kind, colour, pattern, and whom it is for.</param>
internal sealed record PictureDescription(IReadOnlyList<AttributeAnswer> Attributes)
{
    public PictureDescription(IEnumerable<DescribedAttribute> described)
        : this([.. described.Select(attribute => new AttributeAnswer(attribute))]) { }
}
