namespace ClosetCompanion.Benchmarks.Index;

/// <summary>Counts how much of the truth was found.</summary>
internal sealed class Recall
{
    private int found;
    private int wanted;

    /// <summary>0 to 1.</summary>
    public double Share => wanted == 0 ? 0 : (double)found / wanted;

    public void Add(IEnumerable<int> answer, IReadOnlyCollection<int> truth)
    {
        found += answer.Intersect(truth).Count();
        wanted += truth.Count;
    }
}
