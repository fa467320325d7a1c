namespace ClosetCompanion.Training.Feedback;

/// <summary>
/// Inverse propensity weights (Joachims, Swaminathan and Schnabel, 2017). What stands further down is looked at less often,
/// with the propensity (1 / place)^eta, so that a like from there counts for the likes that nobody could give.
/// </summary>
/// <param name="eta">How fast attention falls; 0 corrects for nothing.</param>
/// <param name="most">The most that one like counts: a few lucky ones must not outweigh all others.</param>
internal sealed class PlaceCorrection(double eta, double most)
{
    /// <summary>How much a like counts: 1 at the first place, and where the place is not known.</summary>
    /// <param name="place">The place among the hits, from 1.</param>
    public double WeightOf(int? place) => Math.Min(Math.Pow(Math.Max(place ?? 1, 1), eta), most);
}
