using ClosetCompanion.Web.Searching;
using CsCheck;

namespace ClosetCompanion.Web.Tests.Searching;

public sealed class ClosenessTests
{
    [Fact]
    public void The_best_hit_is_the_closest()
    {
        Closeness.Of(0.31f, 0.31f).Words.ShouldBe("Closest");
        Closeness.Of(0.1f, 0.31f).Words.ShouldBe("Further away");
    }

    [Fact]
    public void A_higher_cosine_never_has_a_lower_step() =>
        Gen.Select(Gen.Float[-1, 1], Gen.Float[-1, 1], Gen.Float[-1, 1])
            .Sample(
                (a, b, best) =>
                    Closeness.Of(Math.Max(a, b), best).Step
                        >= Closeness.Of(Math.Min(a, b), best).Step
                    && Closeness.Of(a, best).Step is >= 1 and <= Closeness.Steps
            );
}
