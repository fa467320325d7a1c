using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;

namespace ClosetCompanion.Search.Tests.Ranking;

public sealed class QueryVectorTests
{
    [Fact]
    public void Every_part_has_the_same_weight_however_long_its_vector_is()
    {
        var combined = QueryVector.Combine([([10, 0], 1), ([0, 0.1f], 1)]);

        combined[0].ShouldBe(MathF.Sqrt(0.5f), 1e-6f);
        combined[1].ShouldBe(MathF.Sqrt(0.5f), 1e-6f);
    }

    [Fact]
    public void Says_when_the_parts_cancel_each_other_out() =>
        Should
            .Throw<QueryException>(() => QueryVector.Combine([([1, 0], 1), ([-1, 0], 1)]))
            .Message.ShouldContain("cancel");
}
