using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Web.Browsing;

/// <summary>The products and kinds on the front page.</summary>
/// <param name="Products">Some products, of as many kinds as can be.</param>
/// <param name="Kinds">The commonest kinds, each with the number of its products.</param>
internal sealed record ShowcaseView(
    IReadOnlyList<StoredProduct> Products,
    IReadOnlyList<(string Kind, int Products)> Kinds
)
{
    /// <summary>An empty closet.</summary>
    public static readonly ShowcaseView Empty = new([], []);
}
