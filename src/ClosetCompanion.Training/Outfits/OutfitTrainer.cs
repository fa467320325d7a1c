using System.Numerics.Tensors;
using ClosetCompanion.Evaluation.Outfits;
using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Training.Outfits;

/// <summary>Trains the model of outfits.</summary>
internal static class OutfitTrainer
{
    private const int Seed = 7;

    // Components of unit vectors are small beside traits, which are 0 or 1.
    private const float PictureScale = 3;

    /// <summary>Learns from the products of some parts; of each outfit what is of them.</summary>
    /// <param name="set">The outfits.</param>
    /// <param name="vectors">The vectors of the products by their ids.</param>
    /// <param name="modelHash">The model that made the vectors.</param>
    /// <param name="parts">What is learned from.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static CompatibilityModel Learn(
        OutfitSet set,
        IReadOnlyDictionary<string, float[]> vectors,
        string modelHash,
        IReadOnlyList<OutfitPart> parts,
        CancellationToken cancellationToken
    )
    {
        var blanks = Blanks(set, parts);
        OutfitProduct[] learned =
        [
            .. set.Products.Where(product => parts.Contains(OutfitSplit.PartOf(product.Id))),
        ];
        string[] names =
        [
            .. learned.SelectMany(OutfitProductTraits.Of).Distinct().Order(StringComparer.Ordinal),
        ];
        // Those that every catalogue shares come first.
        names = [.. names.OrderBy(IsOwn)];
        var rows = names
            .Select((name, row) => (name, row))
            .ToDictionary(entry => entry.name, entry => entry.row, StringComparer.Ordinal);
        var traits = new TowerTrainer(
            [.. set.Products.Select(product => OfTraits(product, rows))],
            names.Length,
            names.Count(name => !IsOwn(name)),
            TowerOptions.OfTraits,
            Seed
        ).Learn(blanks, cancellationToken);
        var mean = MeanOf(learned, vectors);
        var pictures = new TowerTrainer(
            [.. set.Products.Select(product => OfPicture(vectors[product.Id], mean))],
            mean.Length,
            mean.Length,
            TowerOptions.OfPictures,
            Seed
        ).Learn(blanks, cancellationToken);
        foreach (var weights in (float[][])[pictures.Context, pictures.Candidate, pictures.Bias])
        {
            TensorPrimitives.Multiply(weights, PictureScale, weights);
        }
        return new CompatibilityModel(
            new CompatibilityHead(
                $"Learned from {blanks.Count} blanks of outfits that a shop's stylists made in 2023 ({string.Join(" and ", parts).ToLowerInvariant()} parts): statistics alone, no row and no picture.",
                modelHash,
                mean.Length,
                traits.Width,
                pictures.Width,
                names
            ),
            traits,
            pictures,
            mean
        );
    }

    private static bool IsOwn(string trait) =>
        trait.StartsWith(OutfitProductTraits.OwnMark, StringComparison.Ordinal);

    private static List<OutfitBlank> Blanks(OutfitSet set, IReadOnlyList<OutfitPart> parts)
    {
        var places = set
            .Products.Select((product, place) => (product.Id, place))
            .ToDictionary(entry => entry.Id, entry => entry.place, StringComparer.Ordinal);
        bool IsLearned(OutfitProduct product) => parts.Contains(OutfitSplit.PartOf(product.Id));
        var pools = set
            .Products.Where(IsLearned)
            .GroupBy(GroupOf)
            .ToDictionary(
                group => group.Key,
                group => group.Select(product => places[product.Id]).ToArray()
            );
        var blanks = new List<OutfitBlank>();
        foreach (var outfit in set.Outfits)
        {
            OutfitProduct[] known = [.. outfit.Where(IsLearned)];
            int[] all = [.. known.Select(product => places[product.Id])];
            if (known.Length > 1)
            {
                blanks.AddRange(
                    known.Select(product => new OutfitBlank(
                        all,
                        places[product.Id],
                        pools[GroupOf(product)]
                    ))
                );
            }
        }
        return blanks;
    }

    private static (string, string, string) GroupOf(OutfitProduct product) =>
        (product.Category, product.Gender, product.Age);

    private static TowerItem OfTraits(OutfitProduct product, Dictionary<string, int> rows)
    {
        int[] known =
        [
            .. OutfitProductTraits.Of(product).Where(rows.ContainsKey).Select(name => rows[name]),
        ];
        return new TowerItem(known, [.. known.Select(_ => 1f)]);
    }

    private static TowerItem OfPicture(float[] vector, float[] mean)
    {
        var values = new float[vector.Length];
        TensorPrimitives.Subtract(vector, mean, values);
        TensorPrimitives.Multiply(values, PictureScale, values);
        return new TowerItem([.. Enumerable.Range(0, values.Length)], values);
    }

    private static float[] MeanOf(
        OutfitProduct[] products,
        IReadOnlyDictionary<string, float[]> vectors
    )
    {
        var mean = new float[vectors.Values.First().Length];
        foreach (var product in products)
        {
            TensorPrimitives.Add(mean, vectors[product.Id], mean);
        }
        TensorPrimitives.Divide(mean, (float)products.Length, mean);
        return mean;
    }
}
