namespace ClosetCompanion.Benchmarks.Index;

/// <summary>Counts how much of the truth was found.</summary>
internal sealed class Recall
{
    private int _found;
    private int _wanted;

    /// <summary>0 to 1.</summary>
    public double Share => _wanted == 0 ? 0 : (double)_found / _wanted;

    public void Add(IEnumerable<int> answer, IReadOnlyCollection<int> truth)
    {
        _found += answer.Intersect(truth).Count();
        _wanted += truth.Count;
    }
}
