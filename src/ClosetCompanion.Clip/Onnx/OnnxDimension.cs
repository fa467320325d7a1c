namespace ClosetCompanion.Clip.Onnx;

/// <summary>One dimension of a graph's input or output: a fixed size, or a name for a size known only at run time.</summary>
/// <remarks>Sizes and names convert by themselves: <c>graph.Input("x", OnnxElementType.Float, "batch", 3, 224, 224)</c>.</remarks>
public readonly record struct OnnxDimension
{
    private OnnxDimension(long size, string? symbol) => (Size, Symbol) = (size, symbol);

    /// <summary>The fixed size; 0 where <see cref="Symbol"/> is set.</summary>
    public long Size { get; }

    /// <summary>The name of a size that is known only at run time, such as <c>batch</c>.</summary>
    public string? Symbol { get; }

    /// <summary>A dimension of fixed size.</summary>
    public static implicit operator OnnxDimension(long size) => FromInt64(size);

    /// <summary>A dimension whose size is known only at run time.</summary>
    public static implicit operator OnnxDimension(string symbol) => FromString(symbol);

    /// <summary>A dimension of fixed size.</summary>
    public static OnnxDimension FromInt64(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return new(size, symbol: null);
    }

    /// <summary>A dimension whose size is known only at run time.</summary>
    public static OnnxDimension FromString(string symbol)
    {
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        return new(0, symbol);
    }
}
