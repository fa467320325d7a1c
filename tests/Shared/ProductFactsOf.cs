using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Tests.Shared;

/// <summary>What a store must say of a product.</summary>
internal static class ProductFactsOf
{
    public static ProductFacts Product(Product product) =>
        new([.. ProductFacts.Fields.Select(field => field.Get(product))], product.Attributes)
        {
            VariantGroup = product.VariantGroup,
        };
}
