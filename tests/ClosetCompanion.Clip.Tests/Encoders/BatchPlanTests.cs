using System.Collections.Concurrent;
using ClosetCompanion.Clip.Encoders;
using CsCheck;

namespace ClosetCompanion.Clip.Tests.Encoders;

public sealed class BatchPlanTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_input_is_in_one_batch_of_nearly_the_same_size_as_the_others() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 40], Gen.Int[0, 700])
            .Sample(
                (threads, most, inputs) =>
                {
                    var batches = new BatchPlan(threads, most).Cut(inputs);
                    var covered = batches.SelectMany(one => Enumerable.Range(one.First, one.Count));
                    return covered.SequenceEqual(Enumerable.Range(0, inputs))
                        && batches.All(one => one.Count >= 1 && one.Count <= most)
                        && (
                            inputs == 0
                            || batches.Max(one => one.Count) - batches.Min(one => one.Count) <= 1
                        );
                }
            );

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(16, 2)]
    [InlineData(17, 4)]
    [InlineData(32, 4)]
    public void No_core_stands_idle_while_another_has_two_batches(int inputs, int batches) =>
        new BatchPlan(threads: 2, most: 8).Cut(inputs).Count.ShouldBe(batches);

    [Fact]
    public async Task Throws_the_first_failure_and_leaves_out_what_has_not_begun()
    {
        var done = new ConcurrentBag<int>();
        var failure = await Should.ThrowAsync<InvalidOperationException>(() =>
            new BatchPlan(threads: 1, most: 1).RunAsync(
                100,
                (batch, _) =>
                {
                    done.Add(batch.First);
                    if (batch.First == 3)
                    {
                        throw new InvalidOperationException("the fourth");
                    }
                },
                Cancellation
            )
        );
        failure.Message.ShouldBe("the fourth");
        done.Order().ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public async Task Stops_when_asked_to()
    {
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            new BatchPlan(threads: 2, most: 1).RunAsync(
                1000,
                (_, token) =>
                {
                    stop.Cancel();
                    token.ThrowIfCancellationRequested();
                },
                stop.Token
            )
        );
    }
}
