using System.Numerics.Tensors;

namespace ClosetCompanion.Search.Outfits;

/// <summary>
/// An outfit that candidates are held against. As both halves are bilinear, the outfit is turned once into a number for each
/// trait and one vector for pictures: a candidate then costs a few additions and one dot product.
/// </summary>
public sealed class OutfitContext
{
    private readonly CompatibilityModel _model;
    private readonly float[]? _ofTraits;
    private readonly float[]? _ofPictures;
    private readonly float _offset;

    internal OutfitContext(CompatibilityModel model, IReadOnlyList<OutfitItem> outfit, bool usual)
    {
        _model = model;
        int[][] rows =
        [
            .. outfit
                .Select(item => item.Traits.Select(model.RowOf).OfType<int>().ToArray())
                .Where(known => known.Length > 0),
        ];
        if (rows.Length > 0)
        {
            _ofTraits = Turn(
                model.Traits,
                rows.SelectMany(item => item).Select(row => (row, 1f / rows.Length)),
                usual
            );
        }
        float[][] pictures = [.. outfit.Select(item => item.Picture).OfType<float[]>()];
        if (pictures.Length > 0)
        {
            var mean = new float[model.Mean.Length];
            foreach (var picture in pictures)
            {
                TensorPrimitives.Add(mean, picture, mean);
            }
            TensorPrimitives.Divide(mean, (float)pictures.Length, mean);
            TensorPrimitives.Subtract(mean, model.Mean, mean);
            _ofPictures = Turn(model.Pictures, mean.Select((value, row) => (row, value)), usual);
            _offset = TensorPrimitives.Dot(_ofPictures, model.Mean);
        }
    }

    /// <summary>How well the traits of a candidate suit; 0 where nothing is known.</summary>
    public float ScoreTraits(IReadOnlyList<string> traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        return _ofTraits is null
            ? 0
            : traits.Select(_model.RowOf).OfType<int>().Sum(row => _ofTraits[row]);
    }

    /// <summary>How well the picture of a candidate suits; 0 where nothing is known.</summary>
    /// <param name="picture">A unit vector of the model that <see cref="CompatibilityHead.ModelHash"/> names.</param>
    public float ScorePicture(ReadOnlySpan<float> picture) =>
        _ofPictures is null ? 0 : TensorPrimitives.Dot(_ofPictures, picture) - _offset;

    /// <summary>How well a candidate suits, by all that is known.</summary>
    public float Score(OutfitItem candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return ScoreTraits(candidate.Traits)
            + (candidate.Picture is { } picture ? ScorePicture(picture) : 0);
    }

    /// <summary>What each row adds to a candidate's score.</summary>
    private static float[] Turn(
        TowerWeights tower,
        IEnumerable<(int Row, float Weight)> outfit,
        bool usual
    )
    {
        var width = tower.Width;
        var met = new float[width];
        foreach (var (row, weight) in outfit)
        {
            TensorPrimitives.MultiplyAdd(
                tower.Context.AsSpan(row * width, width),
                weight,
                met,
                met
            );
        }
        var turned = new float[tower.Rows];
        for (var row = 0; row < turned.Length; row++)
        {
            turned[row] =
                TensorPrimitives.Dot<float>(met, tower.Candidate.AsSpan(row * width, width))
                + (usual ? tower.Bias[row] : 0);
        }
        return turned;
    }
}
