using ClosetCompanion.Search.Indexing.Kernels;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Indexing.Kernels;

public sealed class DotKernelTests
{
    public static TheoryData<string> Kernels =>
        [.. DotKernel.Supported.Select(kernel => kernel.GetType().Name)];

    private static readonly Gen<(sbyte[] Rows, short[] Query)> _matrix =
        from blocks in Gen.Int[1, 5]
        from rows in Gen.Int[0, 9]
        let length = blocks * DotKernel.Lanes
        from codes in Gen.OneOf(
            Gen.SByte[-127, 127],
            Gen.OneOf(Gen.Const<sbyte>(-127), Gen.Const<sbyte>(127))
        ).Array[rows * length]
        from query in Gen.OneOf(
            Gen.Short[-6000, 6000],
            Gen.OneOf(Gen.Const<short>(-32767), Gen.Const<short>(32767))
        ).Array[length]
        select (codes, query);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Multiplies_like_a_plain_loop(string name)
    {
        var kernel = DotKernel.Supported.Single(kernel => kernel.GetType().Name == name);

        _matrix.Sample(
            (rows, query) =>
            {
                var dots = new int[rows.Length / query.Length];
                kernel.Dots(rows, query, dots);

                dots.ShouldBe(
                    rows.Chunk(query.Length).Select(row => row.Zip(query, (x, y) => x * y).Sum())
                );
            },
            iter: 300
        );
    }

    [Fact]
    public void Every_processor_has_one() =>
        DotKernel.Supported[^1].ShouldBeOfType<PortableDotKernel>();
}
