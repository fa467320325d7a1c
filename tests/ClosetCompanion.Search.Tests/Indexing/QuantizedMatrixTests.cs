using System.Numerics.Tensors;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Indexing.Kernels;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Indexing;

public sealed class QuantizedMatrixTests
{
    // Lengths from tiny to large, with outliers that make a coarse scale.
    private static readonly Gen<float[]> _vector =
        from power in Gen.OneOf(Gen.Const(-33), Gen.Const(-20), Gen.Int[-2, 0], Gen.Const(8))
        let size = MathF.Pow(10, power)
        from values in Gen.Frequency(
            (8, Gen.Float[-1, 1]),
            (1, Gen.Float[-50, 50]),
            (1, Gen.Const(0f))
        ).Array[70]
        select Array.ConvertAll(values, value => value * size);

    [Fact]
    public void The_float_score_always_lies_between_the_bounds() =>
        Gen.Select(_vector, _vector)
            .Sample(
                (row, vector) =>
                {
                    var matrix = QuantizedMatrix.Of(row, row.Length);
                    var query = QuantizedQuery.Of(vector);
                    var dots = new int[1];
                    matrix.Dots(DotKernel.Best, query, 0, dots);

                    var bounds = matrix.Bounds(query, 0, dots[0]);

                    var score = TensorPrimitives.Dot<float>(row, vector);
                    score.ShouldBeInRange(bounds.Lower, bounds.Upper);
                },
                iter: 3000
            );

    [Fact]
    public void Rows_that_may_reach_a_score_are_those_whose_upper_bound_does() =>
        Gen.Select(Gen.Int[1, 64], Gen.Int[0, 5], Gen.Int[0, 1_000_000], Gen.Float[-0.3f, 0.3f])
            .Sample(
                (rows, first, seed, bar) =>
                {
                    var random = new Random(seed);
                    float[] values =
                    [
                        .. Enumerable.Range(0, first + rows).SelectMany(_ => UnitVector(random)),
                    ];
                    var matrix = QuantizedMatrix.Of(values, 256);
                    var query = QuantizedQuery.Of(UnitVector(random));
                    var dots = new int[rows];
                    matrix.Dots(DotKernel.Best, query, first, dots);
                    // Also a score that one of the rows reaches exactly.
                    float[] bars =
                    [
                        bar,
                        matrix.Bounds(query, first, dots[0]).Upper,
                        float.NegativeInfinity,
                    ];
                    foreach (var score in bars)
                    {
                        var plain = 0UL;
                        for (var row = 0; row < rows; row++)
                        {
                            var upper = matrix.Bounds(query, first + row, dots[row]).Upper;
                            plain |= upper >= score ? 1UL << row : 0;
                        }
                        matrix.MayReach(query, first, dots, score).ShouldBe(plain);
                    }
                },
                iter: 300
            );

    [Fact]
    public void The_bounds_of_unit_vectors_are_narrow()
    {
        var random = new Random(3);
        var (row, vector) = (UnitVector(random), UnitVector(random));
        var matrix = QuantizedMatrix.Of(row, row.Length);
        var query = QuantizedQuery.Of(vector);
        var dots = new int[1];
        matrix.Dots(DotKernel.Best, query, 0, dots);

        var bounds = matrix.Bounds(query, 0, dots[0]);

        (bounds.Upper - bounds.Lower).ShouldBeLessThan(0.03f);
    }

    private static float[] UnitVector(Random random)
    {
        var vector = Enumerable.Range(0, 256).Select(_ => random.NextSingle() - 0.5f).ToArray();
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
