using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Tests.Runs;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class BatchQueueTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 2)]
    public async Task Several_samplers_give_the_batches_that_one_gives(int samplers, int first)
    {
        using var toy = new ToyRun();
        using var data = await toy.DataAsync(perTitle: 8);
        var one = Sampler();
        var queue = new BatchQueue(
            [.. Enumerable.Range(0, samplers).Select(_ => Sampler())],
            first
        );

        for (var step = first; step < one.Steps; step++)
        {
            var batch = await queue.NextAsync();

            var expected = one.Sample(step);
            batch.Planes.ShouldBe(expected.Planes);
            batch.Views.ShouldBe(expected.Views);
            batch.Captions[0].Tokens.ShouldBe(expected.Captions[0].Tokens);
        }

        BatchSampler Sampler() => new(data, Lexicon.Load(), toy.Tokenizer.Encode, toy.Recipe);
    }

    [Fact]
    public async Task What_goes_wrong_in_a_sampler_is_heard_of_at_its_step()
    {
        using var toy = new ToyRun();
        using var data = await toy.DataAsync(perTitle: 8);
        var asked = 0;
        var sampler = new BatchSampler(data, Lexicon.Load(), Encode, toy.Recipe);
        asked = -1_000_000;
        var queue = new BatchQueue([sampler], 0);

        await Should.ThrowAsync<InvalidOperationException>(queue.NextAsync);

        int[] Encode(string text) =>
            asked++ < 0
                ? throw new InvalidOperationException("No tokens.")
                : toy.Tokenizer.Encode(text);
    }
}
