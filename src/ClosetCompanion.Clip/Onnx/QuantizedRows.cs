using System.Numerics.Tensors;

namespace ClosetCompanion.Clip.Onnx;

/// <summary>A matrix in 8-bit integers, with one scale for each row: value = integer · scale.</summary>
/// <param name="Values">The integers, row by row.</param>
/// <param name="Scales">One for each row.</param>
internal sealed record QuantizedRows(sbyte[] Values, float[] Scales)
{
    private const float MostMagnitude = sbyte.MaxValue;

    // 255 · 128 is the largest such sum that 16 bits hold; what is left is for rounding.
    private const float MostPairSum = 126;

    /// <summary>Rounds a table that is only looked up: 255 steps for each row.</summary>
    public static QuantizedRows OfTable(WeightTensor table) => Of(table, LargestMagnitude);

    /// <summary>Rounds the weights of a product so that it is exact in integers on every processor.</summary>
    /// <remarks>
    /// Without VNNI, a processor multiplies unsigned with signed bytes and adds two neighbouring products in 16 bits,
    /// which saturate. Here no two neighbours can: their sum bounds the scale too. That costs less than halving all
    /// weights, as is usual against it.
    /// </remarks>
    public static QuantizedRows OfWeights(WeightTensor weights) =>
        Of(weights, row => Math.Max(LargestMagnitude(row), LargestPairSum(row)));

    private static QuantizedRows Of(WeightTensor matrix, Func<float[], float> smallestScale)
    {
        var columns = checked((int)matrix.Shape[1]);
        var values = new sbyte[matrix.Values.Length];
        var scales = new float[checked((int)matrix.Shape[0])];
        for (var row = 0; row < scales.Length; row++)
        {
            var from = matrix.Values.AsSpan(row * columns, columns).ToArray();
            var scale = smallestScale(from);
            // A row of zeros has no scale of its own: any will do.
            scales[row] = scale > 0 ? scale : 1;
            for (var column = 0; column < columns; column++)
            {
                values[(row * columns) + column] = (sbyte)MathF.Round(from[column] / scales[row]);
            }
        }

        return new QuantizedRows(values, scales);
    }

    private static float LargestMagnitude(float[] row) =>
        Math.Abs(TensorPrimitives.MaxMagnitude<float>(row)) / MostMagnitude;

    private static float LargestPairSum(float[] row)
    {
        var largest = 0f;
        for (var first = 0; first + 1 < row.Length; first += 2)
        {
            var (a, b) = (row[first], row[first + 1]);
            var up = Math.Max(a, 0) + Math.Max(b, 0);
            var down = Math.Max(-a, 0) + Math.Max(-b, 0);
            largest = Math.Max(largest, Math.Max(up, down));
        }

        return largest / MostPairSum;
    }
}
