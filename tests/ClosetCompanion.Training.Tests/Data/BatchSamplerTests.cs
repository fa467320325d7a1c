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

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 1)]
    public async Task Heads_that_learn_alone_read_what_was_written_ahead(int phrases, int more)
    {
        using var toy = new ToyRun();
        using var data = await toy.DataAsync(perTitle: 8);
        var recipe = toy.Recipe with
        {
            Captions = new CaptionSection { WordWeight = 1, PhrasesAhead = phrases },
            Schedule = toy.Recipe.Schedule with { Phases = [ToyRun.HeadsAlone(epochs: 2)] },
        };
        var sampler = new BatchSampler(data, Lexicon.Load(), toy.Tokenizer.Encode, recipe);
        var usual = sampler.UsualTexts().Select(Text).ToHashSet();

        var columns = Enumerable
            .Range(0, sampler.Steps)
            .Select(step => sampler.Sample(step).Captions.ToList())
            .ToList();

        columns
            .SelectMany(batch => batch)
            .SelectMany(column => column.Tokens)
            .Select(Text)
            .ShouldBeSubsetOf(usual);
        // Titles, then phrases where there are some, then the words of each group.
        var words = new AttributeWords(data.Training, Lexicon.Load(), toy.Tokenizer.Encode, 1);
        var groups = words.Columns(
            [.. data.Training.Select(_ => new HashSet<Trait>())],
            new Random(1)
        );
        columns.ShouldAllBe(batch => batch.Count == 1 + more + groups.Count());

        static string Text(int[] ids) => string.Join(' ', ids);
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
