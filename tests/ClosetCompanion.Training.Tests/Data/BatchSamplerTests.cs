using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Tests.Runs;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class BatchSamplerTests
{
    [Fact]
    public async Task A_title_is_right_for_all_products_that_have_it()
    {
        var positives = await TitlesAsync(sameCaptionPositives: true);

        // Of 32 drawings of 19 titles, some share one.
        Count(positives).ShouldBeGreaterThan(32);
    }

    [Fact]
    public async Task A_caption_can_be_right_for_its_own_picture_only()
    {
        var positives = await TitlesAsync(sameCaptionPositives: false);

        Count(positives).ShouldBe(32);
        Enumerable.Range(0, 32).ShouldAllBe(i => positives[i, i]);
    }

    private static int Count(bool[,] table) => table.Cast<bool>().Count(fits => fits);

    private static async Task<bool[,]> TitlesAsync(bool sameCaptionPositives)
    {
        using var toy = new ToyRun();
        using var data = await toy.DataAsync(perTitle: 8);
        var recipe = toy.Recipe with
        {
            Loss = new LossSection { SameCaptionPositives = sameCaptionPositives },
        };
        var sampler = new BatchSampler(data, Lexicon.Load(), toy.Tokenizer.Encode, recipe);
        var batch = sampler.Sample(0);
        if (!sameCaptionPositives)
        {
            // Captions written from attributes too.
            Count(batch.Captions[1].Positives).ShouldBe(32);
        }

        return batch.Captions[0].Positives;
    }
}
