using ClosetCompanion.Web.Searching;
using CsCheck;

namespace ClosetCompanion.Web.Tests.Searching;

public sealed class ClosenessTests
{
    [Fact]
    public void The_best_hit_is_the_closest()
    {
        Closeness.Of(0.31f, new BestHit(0.31f)).Words.ShouldBe("Closest");
        Closeness.Of(0.1f, new BestHit(0.31f)).Words.ShouldBe("Further away");
    }

    [Fact]
    public void No_hit_is_called_close_where_nothing_is() =>
        Closeness.Of(0.31f, new BestHit(0.31f, IsFar: true)).Words.ShouldBe("Further away");

    [Fact]
    public void A_higher_cosine_never_has_a_lower_step() =>
        Gen.Select(Gen.Float[-1, 1], Gen.Float[-1, 1], Gen.Float[-1, 1])
            .Sample(
                (a, b, best) =>
                    Closeness.Of(Math.Max(a, b), new BestHit(best)).Step
                        >= Closeness.Of(Math.Min(a, b), new BestHit(best)).Step
                    && Closeness.Of(a, new BestHit(best)).Step is >= 1 and <= Closeness.Steps
            );
}
