using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>The traits of products of an outfit set, as the model of outfits knows them.</summary>
public static class OutfitProductTraits
{
    /// <summary>What stands before the traits that only a set's own columns have.</summary>
    public const string OwnMark = "own ";

    /// <summary>Those that every catalogue shares, then those of the set's own columns.</summary>
    public static IReadOnlyList<string> Of(OutfitProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return
        [
            .. OutfitTraits.Of(
                Garments.FindKind(product.Kind),
                Garments.FindColour(product.Shade) ?? Garments.FindColour(product.Colour)
            ),
            $"{OwnMark}kind {product.Kind}",
            $"{OwnMark}family {product.Family}",
            $"{OwnMark}colour {product.Colour}",
            $"{OwnMark}shade {product.Shade}",
            $"{OwnMark}fabric {product.Fabric}",
            $"{OwnMark}both {product.Kind} {product.Colour}",
        ];
    }
}
