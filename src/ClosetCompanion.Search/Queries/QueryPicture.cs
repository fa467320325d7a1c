namespace ClosetCompanion.Search.Queries;

/// <summary>A picture of a query.</summary>
/// <param name="Bytes">The encoded picture (JPEG, PNG, WebP ...).</param>
/// <param name="Weight">How much it counts beside the other parts; above 0, at most 100.</param>
public readonly record struct QueryPicture(ReadOnlyMemory<byte> Bytes, float Weight = 1)
{
    /// <summary>A picture of weight 1.</summary>
    public static implicit operator QueryPicture(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>A picture of weight 1.</summary>
    public static implicit operator QueryPicture(byte[] bytes) => new(bytes);
}
