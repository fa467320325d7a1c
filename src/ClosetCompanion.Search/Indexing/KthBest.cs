namespace ClosetCompanion.Search.Indexing;

/// <summary>What a score must reach to be among the best k of many that come one after another.</summary>
/// <remarks>
/// Scores are gathered, and as soon as there are twice as many as are wanted, the worse half goes (Hoare's quickselect). So
/// one costs next to nothing however large k is, where a heap of a thousand takes a tenth of a microsecond for each.
/// </remarks>
/// <param name="k">How many are wanted, 1 or more.</param>
internal sealed class KthBest(int k)
{
    private readonly int _room = (int)Math.Min(2L * k, Array.MaxLength);

    // Grows on demand: somebody may ask for the best million of ten.
    private float[] _scores = new float[Math.Min(2L * k, 64)];
    private int _count;

    /// <summary>As many scores as are wanted are surely not below this; minus infinity while that is not known.</summary>
    public float Bar { get; private set; } = float.NegativeInfinity;

    /// <summary>Takes a score into account.</summary>
    /// <returns>Whether <see cref="Bar"/> was raised, as it is now and then.</returns>
    public bool Offer(float score)
    {
        if (score <= Bar)
        {
            return false;
        }
        if (_count == _scores.Length)
        {
            Array.Resize(ref _scores, (int)Math.Min(_room, 2L * _count));
        }
        _scores[_count++] = score;
        if (_count < _room)
        {
            return false;
        }
        Settle();
        return true;
    }

    /// <summary>Takes everything into account that another one kept.</summary>
    public void Merge(KthBest other)
    {
        foreach (var score in other._scores.AsSpan(0, other._count))
        {
            Offer(score);
        }
    }

    /// <summary>Raises <see cref="Bar"/> to where it belongs: the k-th best score so far.</summary>
    public void Settle()
    {
        if (_count < k)
        {
            return;
        }
        SelectBest(_scores.AsSpan(0, _count), k);
        _count = k;
        Bar = _scores[0];
        foreach (var score in _scores.AsSpan(1, k - 1))
        {
            Bar = Math.Min(Bar, score);
        }
    }

    // Puts the best k first, in any order.
    private static void SelectBest(Span<float> scores, int k)
    {
        var (from, to) = (0, scores.Length - 1);
        while (from < to)
        {
            var pivot = scores[from + ((to - from) / 2)];
            var (left, right) = (from, to);
            while (left <= right)
            {
                while (scores[left] > pivot)
                {
                    left++;
                }
                while (scores[right] < pivot)
                {
                    right--;
                }
                if (left <= right)
                {
                    (scores[left], scores[right]) = (scores[right], scores[left]);
                    (left, right) = (left + 1, right - 1);
                }
            }
            if (k - 1 <= right)
            {
                to = right;
            }
            else if (k - 1 >= left)
            {
                from = left;
            }
            else
            {
                return;
            }
        }
    }
}
