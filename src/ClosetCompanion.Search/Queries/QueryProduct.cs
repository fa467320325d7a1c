namespace ClosetCompanion.Search.Queries;

/// <summary>A product that hits should be like, or unlike.</summary>
/// <param name="Key">The product's key in the store.</param>
/// <param name="Weight">How much it counts beside the other parts; above 0, at most 100.</param>
public readonly record struct QueryProduct(long Key, float Weight = 1)
{
    /// <summary>A product of weight 1.</summary>
    public static implicit operator QueryProduct(long key) => new(key);
}
