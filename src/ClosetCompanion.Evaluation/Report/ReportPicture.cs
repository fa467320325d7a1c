using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;

namespace ClosetCompanion.Evaluation.Report;

/// <summary>Finds the picture queries of the report: files of one's own, or pictures of products of the catalogue.</summary>
public static class ReportPicture
{
    /// <summary>The picture of a running shoe: the one named, else that of the first product that is sold as one.</summary>
    /// <param name="companion">Where products are looked up.</param>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="named">A picture file or a product's id; null takes the first sports shoe with "running" in its title.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static Task<ReadOnlyMemory<byte>> RunningShoeAsync(
        Companion companion,
        string? catalogue,
        string? named,
        CancellationToken cancellationToken = default
    ) =>
        FindAsync(
            companion,
            catalogue,
            named,
            AttributeRule
                .Kind("Sports Shoes")
                .And(
                    new AttributeRule(
                        "title contains \"running\"",
                        p => p.Title.Contains("running", StringComparison.OrdinalIgnoreCase)
                    )
                ),
            cancellationToken
        );

    /// <summary>The picture of a yellow t-shirt: the one named, else that of the first product that is one.</summary>
    /// <param name="companion">Where products are looked up.</param>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="named">A picture file or a product's id; null takes the first t-shirt whose colour is yellow.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static Task<ReadOnlyMemory<byte>> YellowTshirtAsync(
        Companion companion,
        string? catalogue,
        string? named,
        CancellationToken cancellationToken = default
    ) =>
        FindAsync(
            companion,
            catalogue,
            named,
            AttributeRule.Colour("Yellow").And(AttributeRule.Kind("Tshirts")),
            cancellationToken
        );

    private static async Task<ReadOnlyMemory<byte>> FindAsync(
        Companion companion,
        string? catalogue,
        string? named,
        AttributeRule rule,
        CancellationToken cancellationToken
    )
    {
        if (File.Exists(named))
        {
            return await File.ReadAllBytesAsync(named, cancellationToken);
        }
        var product =
            await companion
                .Store.Products.ReadAsync(Scope.Public.Only(catalogue), cancellationToken)
                .FirstOrDefaultAsync(
                    p =>
                        p.Pictures.Count > 0
                        && (named is null ? rule.Holds(p.Product) : p.Product.Id == named),
                    cancellationToken
                )
            ?? throw new EvaluationException(
                named is null
                    ? $"No product of the catalogue has {rule.Words}; name a picture file."
                    : $"{named} is neither a picture file nor the id of a product with a picture."
            );
        return await companion.Store.Pictures.ReadAsync(
                Scope.Public,
                product.Pictures[0],
                cancellationToken
            )
            ?? throw new EvaluationException(
                $"The picture of the product {product.Product.Id} is missing; import its catalogue again."
            );
    }
}
