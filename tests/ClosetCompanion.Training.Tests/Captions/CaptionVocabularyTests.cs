using ClosetCompanion.Catalog;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Captions;

namespace ClosetCompanion.Training.Tests.Captions;

public sealed class CaptionVocabularyTests
{
    [Fact]
    public void Knows_the_words_of_titles_and_of_shoppers()
    {
        var products = Enumerable
            .Range(0, 60)
            .Select(i => new Product
            {
                Id = $"{i}",
                Title = "Northfold Men Crest T-shirt",
                Category = ["Apparel", "Tshirts"],
                Gender = "Men",
            });

        var vocabulary = CaptionVocabulary.Learn(
            products,
            80,
            seed: 1,
            TestContext.Current.CancellationToken
        );

        var tokenizer = new ClipTokenizer(vocabulary, 20);
        tokenizer.Encode("northfold").Length.ShouldBe(3);
        tokenizer.Encode("tee").Length.ShouldBe(3);
        tokenizer.Encode("zyzzyva").Length.ShouldBeGreaterThan(4);
    }
}
