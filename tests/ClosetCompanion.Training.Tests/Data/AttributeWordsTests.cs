using ClosetCompanion.Catalog;
using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class AttributeWordsTests
{
    private static readonly Lexicon _words = Lexicon.Load();

    [Fact]
    public void Says_each_value_that_the_batch_shows_by_one_of_its_words()
    {
        var tokenized = new List<string>();
        var columns = Columns(["Tshirts", "Watches", "Watches"], tokenized);

        var kinds = columns.ShouldHaveSingleItem();
        kinds.Tokens.Length.ShouldBe(2);
        kinds.Weight.ShouldBe(0.5);
        tokenized.ShouldAllBe(word =>
            _words.Words(Lexicon.Kinds, "Tshirts").Contains(word)
            || _words.Words(Lexicon.Kinds, "Watches").Contains(word)
        );
        var watches = tokenized.FindIndex(word => word.Contains("watch"));
        kinds.Positives[0, watches].ShouldBeFalse();
        kinds.Positives[1, watches].ShouldBeTrue();
        kinds.Positives[2, watches].ShouldBeTrue();
    }

    [Fact]
    public void A_word_that_fits_two_kinds_is_right_for_both()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var tokenized = new List<string>();
            var columns = Columns(["Casual Shoes", "Sports Shoes"], tokenized, seed);
            var trainers = tokenized.IndexOf("trainers");
            if (trainers >= 0)
            {
                columns[0].Positives[0, trainers].ShouldBeTrue();
                columns[0].Positives[1, trainers].ShouldBeTrue();
                return;
            }
        }

        Assert.Fail("\"trainers\" was never said.");
    }

    private static List<CaptionColumn> Columns(string[] kinds, List<string> tokenized, int seed = 1)
    {
        var products = kinds
            .Select(kind => new Product
            {
                Id = kind,
                Title = kind,
                Category = [kind],
            })
            .ToArray();
        var words = new AttributeWords(
            [
                .. products.SelectMany(product =>
                    Enumerable.Repeat(new TrainingProduct(product, 0), 30)
                ),
            ],
            _words,
            word =>
            {
                tokenized.Add(word);
                return [1, 2];
            },
            weight: 0.5
        );
        var traits = new ProductTraits(_words);
        return [.. words.Columns([.. products.Select(traits.Of)], new Random(seed))];
    }
}
