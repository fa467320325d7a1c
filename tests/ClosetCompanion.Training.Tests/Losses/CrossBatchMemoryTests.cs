using ClosetCompanion.Training.Losses;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Losses;

public sealed class CrossBatchMemoryTests
{
    [Fact]
    public void Keeps_the_last_batches_and_leaves_out_the_empty_and_the_like()
    {
        using var scope = NewDisposeScope();
        using var memory = new CrossBatchMemory(size: 4, dimensions: 3, CPU);
        var asked = tensor(
            new long[,]
            {
                { 1, 10 },
                { 2, 20 },
            }
        );
        memory.For(asked).LeftOut.all().item<bool>().ShouldBeTrue();

        Remember(
            1,
            1f,
            new long[,]
            {
                { 1, 11 },
                { 3, 30 },
            }
        );
        LeftOut().ShouldBe([true, false, true, true, false, false, true, true]);

        Remember(
            2,
            2f,
            new long[,]
            {
                { 4, 20 },
                { 5, 50 },
            }
        );
        LeftOut().ShouldBe([true, false, false, false, false, false, true, false]);

        // The third takes the place of the first.
        Remember(
            3,
            3f,
            new long[,]
            {
                { 6, 60 },
                { 7, 70 },
            }
        );
        LeftOut().ShouldBe([false, false, false, false, false, false, true, false]);
        var others = memory.For(asked);
        others.Pictures.select(1, 0).data<float>().ToArray().ShouldBe([3f, 3f, 2f, 2f]);
        others.Titles.select(1, 0).data<float>().ToArray().ShouldBe([-3f, -3f, -2f, -2f]);

        void Remember(int step, float value, long[,] identities) =>
            memory.Remember(step, full([2, 3], value), full([2, 3], -value), tensor(identities));

        bool[] LeftOut() => memory.For(asked).LeftOut.data<bool>().ToArray();
    }

    [Fact]
    public void What_was_handed_out_stays_as_it_was()
    {
        using var scope = NewDisposeScope();
        using var memory = new CrossBatchMemory(size: 1, dimensions: 2, CPU);
        var identities = tensor(
            new long[,]
            {
                { 1, 1 },
            }
        );
        memory.Remember(1, ones(1, 2), ones(1, 2), identities);
        var others = memory.For(identities);

        memory.Remember(2, zeros(1, 2), zeros(1, 2), identities);

        others.Pictures.data<float>().ToArray().ShouldBe([1f, 1f]);
    }
}
