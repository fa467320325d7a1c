using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Search.Closets;

/// <summary>Whether somebody would say "I have one like that", beside how near the pictures are.</summary>
/// <param name="kind">What was seen.</param>
/// <param name="colour">Its colour; null where the model is not sure.</param>
internal sealed class SeenRules(string kind, string? colour)
{
    private readonly GarmentKind? _kind = Garments.FindKind(kind);
    private readonly string? _colour = Garments.FindColour(colour);

    /// <summary>Whether a thing is of the kind, and of no other colour as far as both are known.</summary>
    public bool Allow(Product product) => IsSameKind(product) && IsSameColour(product);

    private bool IsSameKind(Product product) =>
        product.Kind is { } other
        && (
            kind.Equals(other, StringComparison.OrdinalIgnoreCase)
            || (_kind is not null && _kind == Garments.FindKind(other))
        );

    // Navy is a blue; black and white are both neutral and yet not alike.
    private bool IsSameColour(Product product) =>
        _colour is null
        || Garments.FindColour(product.Colour) is not { } other
        || _colour == other
        || (
            Garments.FamilyOf(_colour) is var family
            && family != Garments.Neutral
            && family == Garments.FamilyOf(other)
        );
}
