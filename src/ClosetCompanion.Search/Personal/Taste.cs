using System.Numerics.Tensors;

namespace ClosetCompanion.Search.Personal;

/// <summary>
/// What a person likes, as far as a few opinions tell; never changed. Each opinion speaks for the products around it: the
/// odds of a product are the density of what is liked over that of what is disliked there.
/// </summary>
/// <remarks>
/// Densities are sums of kernels of von Mises and Fisher, exp(sharpness · (cosine - 1)), one for each opinion (Parzen, 1962).
/// They follow several likings at once, which one direction, as of a logistic regression, cannot; see decision 14.
/// </remarks>
/// <param name="space">What it knows of products.</param>
/// <param name="said">What the person said something about.</param>
/// <param name="settings">The constants.</param>
internal sealed class Taste(
    TasteSpace space,
    IReadOnlyList<WeighedProduct> said,
    TasteSettings settings
)
{
    /// <summary>How much higher the odds are that the person wants a product, as a logarithm; 0 for one without a vector.</summary>
    public float OddsOf(long key)
    {
        if (space.Find(key) is not { } product)
        {
            return 0;
        }
        var (liked, disliked) = (settings.Unsaid, settings.Unsaid);
        foreach (var opinion in said)
        {
            var share = ShareOf(opinion, product);
            (liked, disliked) = opinion.IsLiked
                ? (liked + share, disliked)
                : (liked, disliked + share);
        }
        return MathF.Log(liked / disliked);
    }

    /// <summary>The liked product that raised the odds of a product most; null where none did.</summary>
    public long? FindReason(long key) =>
        space.Find(key) is { } product
            ? said.Where(opinion => opinion.IsLiked && opinion.Product.Key != key)
                .MaxBy(opinion => ShareOf(opinion, product))
                ?.Product.Key
            : null;

    private float ShareOf(WeighedProduct opinion, TasteProduct product)
    {
        var alike = TensorPrimitives.Dot<float>(opinion.Product.Different, product.Different);
        for (var value = 0; value < product.Values.Length; value++)
        {
            alike +=
                product.Values[value] > 0 && product.Values[value] == opinion.Product.Values[value]
                    ? settings.Shared
                    : 0;
        }
        return opinion.Weight * MathF.Exp(settings.Sharpness * (alike - 1));
    }
}
