using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Filtering;

/// <summary>A filter that was read from the words of a query. It gives way before nothing is left.</summary>
/// <param name="Field">The field, as filters take it; of a word that is left out the word in quotes.</param>
/// <param name="Having">The products that have what is asked for.</param>
/// <param name="IsExcluded">Whether just these are left out.</param>
/// <param name="Importance">Of several filters that leave nothing over, the one with the least gives way first.</param>
internal sealed record ReadFilter(string Field, ProductSet Having, bool IsExcluded, int Importance)
{
    /// <summary>What it leaves of some products.</summary>
    public ProductSet Narrow(ProductSet products) =>
        IsExcluded ? products.Except(Having) : products.Intersect(Having);
}
