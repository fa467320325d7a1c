using ClosetCompanion.Training.Data;

namespace ClosetCompanion.Training.Measuring;

/// <summary>What a picture tower makes of the main pictures of all products.</summary>
/// <param name="Products">The products, each id once.</param>
/// <param name="Values">Unit vectors in their order, row by row.</param>
/// <param name="Dimensions">Components of a vector.</param>
internal sealed record GalleryVectors(
    IReadOnlyList<TrainingProduct> Products,
    ReadOnlyMemory<float> Values,
    int Dimensions
)
{
    private readonly Dictionary<string, int> _rows = Products
        .Index()
        .ToDictionary(of => of.Item.Product.Id, of => of.Index, StringComparer.Ordinal);

    /// <summary>A product's vector.</summary>
    /// <param name="id">Its id.</param>
    public ReadOnlySpan<float> Of(string id) => At(_rows[id]);

    /// <summary>The vector of a row.</summary>
    public ReadOnlySpan<float> At(int row) => Values.Span.Slice(row * Dimensions, Dimensions);
}
