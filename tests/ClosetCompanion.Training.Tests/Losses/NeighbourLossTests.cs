using ClosetCompanion.Training.Losses;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Losses;

public sealed class NeighbourLossTests
{
    [Fact]
    public void Is_small_where_the_nearest_candidate_is_right_and_large_where_it_is_wrong()
    {
        using var scope = NewDisposeScope();
        var anchors = tensor(
            new float[,]
            {
                { 1, 0 },
            }
        );
        var candidates = tensor(
            new float[,]
            {
                { 1, 0 },
                { 0, 1 },
            }
        );

        Loss(
                anchors,
                candidates,
                new[,]
                {
                    { true, false },
                }
            )
            .ShouldBeLessThan(1e-3f);
        Loss(
                anchors,
                candidates,
                new[,]
                {
                    { false, true },
                }
            )
            .ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Does_not_mind_which_right_candidate_is_nearest()
    {
        using var scope = NewDisposeScope();
        var anchors = tensor(
            new float[,]
            {
                { 1, 0 },
            }
        );
        var candidates = tensor(
            new float[,]
            {
                { 1, 0 },
                { -1, 0 },
                { 0, 1 },
            }
        );

        Loss(
                anchors,
                candidates,
                new[,]
                {
                    { true, true, false },
                }
            )
            .ShouldBeLessThan(1e-3f);
    }

    [Fact]
    public void What_is_left_out_counts_neither_way()
    {
        using var scope = NewDisposeScope();
        var anchors = tensor(
            new float[,]
            {
                { 1, 0 },
            }
        );
        var candidates = tensor(
            new float[,]
            {
                { 1, 0 },
                { 0.8f, 0.6f },
                { 0, 1 },
            }
        );
        using var right = tensor(
            new[,]
            {
                { false, true, false },
            }
        );
        using var own = tensor(
            new[,]
            {
                { true, false, false },
            }
        );

        NeighbourLoss.Of(anchors, candidates, right, own).item<float>().ShouldBeLessThan(1e-3f);
    }

    [Fact]
    public void Is_zero_where_nobody_has_a_right_candidate()
    {
        using var scope = NewDisposeScope();
        var vectors = tensor(
            new float[,]
            {
                { 1, 0 },
                { 0, 1 },
            }
        );

        Loss(vectors, vectors, new bool[2, 2]).ShouldBe(0);
    }

    private static float Loss(Tensor anchors, Tensor candidates, bool[,] right) =>
        NeighbourLoss.Of(anchors, candidates, tensor(right)).item<float>();
}
