namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// The tokens of one word while neighbours are merged. A queue holds the places where a merge is possible, the most
/// important merge first, then from left to right.
/// </summary>
internal sealed class BpeWord
{
    /// <summary>Stands in the place of a token that was merged into the one before it.</summary>
    public const int Merged = -1;

    private readonly Dictionary<(int First, int Second), (int Rank, int Token)> _merges;
    private readonly int[] _tokens;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly PriorityQueue<int, long> _queue = new();
    private readonly List<int> _changed = [];

    /// <param name="tokens">The tokens of the word's bytes, which are changed.</param>
    /// <param name="merges">For two neighbours the rank of their merge, the lowest first, and the token they become.</param>
    public BpeWord(int[] tokens, Dictionary<(int First, int Second), (int Rank, int Token)> merges)
    {
        (_tokens, _merges) = (tokens, merges);
        _next = new int[tokens.Length];
        _previous = new int[tokens.Length];
        for (var position = 0; position < tokens.Length; position++)
        {
            _next[position] = position + 1;
            _previous[position] = position - 1;
        }
    }

    /// <summary>Merges until no merge is possible.</summary>
    public void Merge()
    {
        for (var position = 0; position < _tokens.Length; position++)
        {
            Enqueue(position);
        }

        while (_queue.TryPeek(out _, out var best))
        {
            // One merge is made everywhere, from left to right, before the pairs that it forms are looked at.
            MergeAll(best >> 32);
            foreach (var position in _changed)
            {
                Enqueue(_previous[position]);
                Enqueue(position);
            }
        }
    }

    private void MergeAll(long rank)
    {
        _changed.Clear();
        while (_queue.TryPeek(out var position, out var priority) && priority >> 32 == rank)
        {
            _queue.Dequeue();
            if (!IsMerge(position, out var merge) || merge.Rank != rank)
            {
                continue;
            }

            _tokens[position] = merge.Token;
            _tokens[_next[position]] = Merged;
            _next[position] = _next[_next[position]];
            if (_next[position] < _tokens.Length)
            {
                _previous[_next[position]] = position;
            }

            _changed.Add(position);
        }
    }

    private void Enqueue(int position)
    {
        if (IsMerge(position, out var merge))
        {
            _queue.Enqueue(position, ((long)merge.Rank << 32) | (uint)position);
        }
    }

    private bool IsMerge(int position, out (int Rank, int Token) merge)
    {
        merge = default;
        return position >= 0
            && _tokens[position] != Merged
            && _next[position] < _tokens.Length
            && _merges.TryGetValue((_tokens[position], _tokens[_next[position]]), out merge);
    }
}
