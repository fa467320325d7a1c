using ClosetCompanion.Catalog;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Training.Captions;

/// <summary>A byte-pair vocabulary of the words that captions are made of.</summary>
internal static class CaptionVocabulary
{
    /// <summary>Learns from the title and one written caption of each product.</summary>
    public static BpeVocabulary Learn(
        IEnumerable<Product> products,
        int merges,
        int seed,
        CancellationToken cancellationToken
    )
    {
        var writer = new CaptionWriter(Lexicon.Load());
        var random = new Random(seed);
        return BpeTrainer.Train(
            products.SelectMany(product =>
                new[] { product.Title, writer.FromAttributes(product, random).Text }
            ),
            merges,
            cancellationToken
        );
    }
}
