using System.Buffers;

namespace ClosetCompanion.Search.Indexing;

/// <summary>Candidates in memory that is lent and given back: thousands for each search would be work for the garbage collector.</summary>
internal sealed class CandidateList : IDisposable
{
    private Candidate[] _candidates = ArrayPool<Candidate>.Shared.Rent(256);
    private int _count;

    /// <summary>All of them, in the order in which they came; good until the next change.</summary>
    public ReadOnlySpan<Candidate> All => _candidates.AsSpan(0, _count);

    /// <summary>Puts one at the end.</summary>
    public void Add(Candidate candidate)
    {
        if (_count == _candidates.Length)
        {
            var larger = ArrayPool<Candidate>.Shared.Rent(2 * _count);
            All.CopyTo(larger);
            GiveBack();
            _candidates = larger;
        }
        _candidates[_count++] = candidate;
    }

    /// <summary>Takes out those that surely do not reach a score.</summary>
    public void RemoveBelow(float score)
    {
        var kept = 0;
        foreach (var candidate in All)
        {
            if (candidate.Bounds.Upper >= score)
            {
                _candidates[kept++] = candidate;
            }
        }
        _count = kept;
    }

    public void Dispose()
    {
        _count = 0;
        GiveBack();
        _candidates = [];
    }

    // Cleared, or the pool would keep segments alive that the index has left behind.
    private void GiveBack()
    {
        if (_candidates.Length > 0)
        {
            ArrayPool<Candidate>.Shared.Return(_candidates, clearArray: true);
        }
    }
}
