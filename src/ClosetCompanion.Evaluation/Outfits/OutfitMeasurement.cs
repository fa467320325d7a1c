using ClosetCompanion.Clip;
using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>Measures the model of outfits on a set of outfits: by attributes, by pictures, by both, and by plain counts.</summary>
public static class OutfitMeasurement
{
    private const int PicturesAtOnce = 64;

    /// <summary>Embeds the pictures of all products, in their order.</summary>
    /// <param name="set">The products.</param>
    /// <param name="path">The zip that has their pictures.</param>
    /// <param name="clip">The model that embeds.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EvaluationException">A picture is missing.</exception>
    public static async Task<IReadOnlyDictionary<string, float[]>> EmbedAsync(
        OutfitSet set,
        string path,
        ClipModel clip,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(clip);
        var vectors = new List<float[]>();
        foreach (
            var some in (await set.ReadPicturesAsync(path, cancellationToken)).Chunk(PicturesAtOnce)
        )
        {
            vectors.AddRange(
                await clip.EmbedImageAsync(
                    [.. some.Select(bytes => (ReadOnlyMemory<byte>)bytes)],
                    cancellationToken
                )
            );
        }
        return set
            .Products.Zip(vectors)
            .ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>Measures the parts development and test, and all products together.</summary>
    /// <param name="set">The outfits.</param>
    /// <param name="vectors">The vectors of the products by their ids.</param>
    /// <param name="model">The model of outfits.</param>
    /// <param name="parts">The parts of the candidates; null stands for all products.</param>
    public static IReadOnlyList<BlankResult> Run(
        OutfitSet set,
        IReadOnlyDictionary<string, float[]> vectors,
        CompatibilityModel model,
        params IReadOnlyList<OutfitPart?> parts
    )
    {
        ArgumentNullException.ThrowIfNull(set);
        var counts = new PairCounts(
            set.Outfits.Select(outfit =>
                (IReadOnlyList<OutfitProduct>)
                    [.. outfit.Where(product => OutfitSplit.PartOf(product.Id) == OutfitPart.Train)]
            )
        );
        var results = new List<BlankResult>();
        foreach (var part in parts)
        {
            var name = part?.ToString().ToLowerInvariant() ?? "all";
            var questions = BlankQuestions.Make(set, part);
            results.Add(FillInTheBlank.Ask(name, "attributes", questions, Score(true, false)));
            results.Add(FillInTheBlank.Ask(name, "pictures", questions, Score(false, true)));
            results.Add(FillInTheBlank.Ask(name, "both", questions, Score(true, true)));
            results.Add(
                FillInTheBlank.Ask(name, "counts of kind and colour", questions, counts.Score)
            );
            results.Add(
                FillInTheBlank.Ask(
                    name,
                    "both, among one kind",
                    BlankQuestions.Make(set, part, sameKind: true),
                    Score(true, true)
                )
            );
        }
        return results;

        Func<BlankQuestion, IReadOnlyList<float>> Score(bool attributes, bool pictures) =>
            question =>
            {
                var context = model.Begin([.. question.Context.Select(Item)], usual: true);
                return [.. question.Candidates.Select(candidate => context.Score(Item(candidate)))];
                OutfitItem Item(OutfitProduct product) =>
                    new(
                        attributes ? OutfitProductTraits.Of(product) : [],
                        pictures ? vectors[product.Id] : null
                    );
            };
    }
}
