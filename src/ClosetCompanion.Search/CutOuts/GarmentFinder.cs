namespace ClosetCompanion.Search.CutOuts;

/// <summary>
/// Finds the garment of a picture: what stands out from the border is taken as a first guess, then colours of garment and
/// ground are learned and pixels assigned to them in turn, as in GrabCut, with edges kept by a guided filter.
/// </summary>
/// <remarks>After Rother, Kolmogorov, Blake: GrabCut (SIGGRAPH 2004).</remarks>
internal sealed class GarmentFinder
{
    private const int Rounds = 5;
    private const double MostEvidence = 6;
    private const double MostPlace = 2;
    private const double EvidenceWeight = 0.7;
    private const double LeastPart = 0.25;
    private const double LeastHole = 0.01;

    private readonly LabPicture _picture;
    private readonly GuidedFilter _filter;
    private readonly int _placeRadius;

    /// <summary>Prepares a picture.</summary>
    /// <param name="picture">Some hundred pixels wide and high.</param>
    public GarmentFinder(LabPicture picture)
    {
        _picture = picture;
        var side = Math.Max(picture.Width, picture.Height);
        _filter = new GuidedFilter(picture, Math.Max(2, side / 50), smoothness: 20);
        _placeRadius = Math.Max(3, side / 14);
    }

    /// <summary>Finds it; null where nothing stands out.</summary>
    public GarmentMask? Find(CancellationToken cancellationToken = default)
    {
        var contrast = BorderContrast.Measure(_picture);
        var garment = Refine(Guess(contrast), cancellationToken);
        return Array.Exists(garment, isIn => isIn)
            ? new GarmentMask(
                garment,
                MaskSigns.Read(_picture, contrast, garment, Refine(Middle(), cancellationToken))
            )
            : null;
    }

    private static bool[] Guess(float[] contrast)
    {
        var threshold = Threshold.Of(contrast);
        return [.. contrast.Select(value => value > threshold)];
    }

    // Another beginning: whatever is in the middle.
    private bool[] Middle()
    {
        var mask = new bool[_picture.Width * _picture.Height];
        for (var at = 0; at < mask.Length; at++)
        {
            var x = 2.0 * (at % _picture.Width) / _picture.Width - 1;
            var y = 2.0 * (at / _picture.Width) / _picture.Height - 1;
            mask[at] = x * x + y * y < 0.45;
        }
        return mask;
    }

    private bool[] Refine(bool[] mask, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var inside = mask.Count(isIn => isIn);
            if (inside < mask.Length / 200 || inside > mask.Length * 0.98)
            {
                return new bool[mask.Length];
            }
            mask = Assign(mask);
            MaskRegions.Tidy(mask, _picture.Width, LeastPart, LeastHole);
        }
        return mask;
    }

    private bool[] Assign(bool[] mask)
    {
        var garment = new ColourMixture(_picture, mask);
        var ground = new ColourMixture(_picture, [.. mask.Select(isIn => !isIn)]);
        var place = BoxMean.Of(
            [.. mask.Select(isIn => isIn ? 1f : 0f)],
            _picture.Width,
            _picture.Height,
            _placeRadius
        );
        var likely = new float[mask.Length];
        for (var at = 0; at < mask.Length; at++)
        {
            var evidence = Math.Clamp(
                garment.LogDensity(_picture, at) - ground.LogDensity(_picture, at),
                -MostEvidence,
                MostEvidence
            );
            likely[at] = (float)Sigmoid(
                EvidenceWeight * evidence + MostPlace * (2 * place[at] - 1)
            );
        }
        return [.. _filter.Run(likely).Select(value => value > 0.5f)];
    }

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));
}
