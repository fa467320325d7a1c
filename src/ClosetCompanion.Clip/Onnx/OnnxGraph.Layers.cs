using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    /// <summary>A fully connected layer: x · Wᵀ + b.</summary>
    /// <param name="x">[rows, in].</param>
    /// <param name="weight">[out, in], as training frameworks keep it.</param>
    /// <param name="bias">[out], or none.</param>
    /// <param name="afterGelu">Whether x comes from a GELU, which an int8 graph makes use of.</param>
    /// <returns>[rows, out].</returns>
    /// <remarks>Every large product of a transformer goes through here; an int8 graph quantises it.</remarks>
    /// <exception cref="ArgumentException">The weight is not a matrix, or the bias does not fit it.</exception>
    public OnnxValue Linear(
        OnnxValue x,
        WeightTensor weight,
        WeightTensor? bias = null,
        bool afterGelu = false
    )
    {
        if (weight.Shape is not [_, _] || bias is { Shape: not [_] })
        {
            throw new ArgumentException(
                $"The weight '{weight.Name}' of a linear layer must be a matrix, and its bias a row.",
                nameof(weight)
            );
        }

        var product =
            _precision == ModelPrecision.Int8
                ? IntegerProduct(x, weight, afterGelu ? ZeroAfterGelu : ZeroOfSigned)
                : Project(x, weight);
        return bias is null ? product : Add(product, Weight(bias));
    }

    /// <summary>x · Wᵀ in floating point, in an int8 graph too: for the last product, whose errors nothing evens out.</summary>
    /// <param name="x">[rows, in].</param>
    /// <param name="weight">[out, in].</param>
    /// <returns>[rows, out].</returns>
    public OnnxValue Project(OnnxValue x, WeightTensor weight)
    {
        var (outputs, inputs) = (weight.Shape[0], weight.Shape[1]);
        // Turned here once, so that the product runs on rows as they lie in memory.
        var turned = Matrix.Transpose(weight.Values, checked((int)outputs), checked((int)inputs));
        return MatMul(x, Weight(weight.Name, turned, inputs, outputs));
    }

    /// <summary>A table of vectors: for each id its row.</summary>
    /// <param name="table">[ids, D].</param>
    /// <param name="ids">[...], int64.</param>
    /// <returns>[..., D].</returns>
    /// <remarks>An int8 graph keeps the rows in 8 bits, with one scale for each.</remarks>
    public OnnxValue Embedding(WeightTensor table, OnnxValue ids)
    {
        if (_precision != ModelPrecision.Int8)
        {
            return Gather(Weight(table), ids);
        }

        var rows = QuantizedRows.OfTable(table);
        var integers = Integers(table.Name, rows.Values, [.. table.Shape]);
        var scales = Weight($"{table.Name}_scale", rows.Scales, rows.Scales.Length, 1);
        var found = Cast(Gather(integers, ids), OnnxElementType.Float);
        return Mul(found, Gather(scales, ids));
    }
}
