namespace ClosetCompanion.Search.Answering;

/// <summary>
/// Keeps what the last answers were made of, for their next page or another order of them. All are of one version of the
/// store: what was made of an earlier one is forgotten as soon as a later one is met.
/// </summary>
/// <remarks>All members may be called from several threads at once.</remarks>
internal sealed class RecentAnswers
{
    private const int Most = 64;
    private const long MostBytes = 64 << 20;

    private readonly Lock _using = new();

    // The last used one stands first.
    private readonly LinkedList<(string Key, AnswerBasis Answer)> _answers = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, AnswerBasis Answer)>> _byKey =
        new(StringComparer.Ordinal);
    private long _version = long.MinValue;

    /// <summary>What an answer is made of; null when it is not there or its prices no longer hold.</summary>
    /// <param name="key">What is looked for.</param>
    /// <param name="version">The version of the store that is searched.</param>
    /// <param name="now">The moment of the search.</param>
    public AnswerBasis? Find(string key, long version, DateTimeOffset now)
    {
        lock (_using)
        {
            MoveOn(version);
            if (version != _version || !_byKey.TryGetValue(key, out var found))
            {
                return null;
            }
            _answers.Remove(found);
            if (now >= found.Value.Answer.Until || now < found.Value.Answer.Selection.Now)
            {
                _byKey.Remove(key);
                return null;
            }
            _answers.AddFirst(found);
            return found.Value.Answer;
        }
    }

    /// <summary>Keeps what an answer is made of, and forgets what was not used for longest when it is too much.</summary>
    public void Add(string key, long version, AnswerBasis answer)
    {
        lock (_using)
        {
            MoveOn(version);
            if (version != _version)
            {
                return;
            }
            if (_byKey.Remove(key, out var known))
            {
                _answers.Remove(known);
            }
            _byKey[key] = _answers.AddFirst((key, answer));
            while (
                _answers.Count > Most
                || (_answers.Count > 1 && _answers.Sum(kept => kept.Answer.Bytes) > MostBytes)
            )
            {
                _byKey.Remove(_answers.Last!.Value.Key);
                _answers.RemoveLast();
            }
        }
    }

    private void MoveOn(long version)
    {
        if (version > _version)
        {
            _version = version;
            _answers.Clear();
            _byKey.Clear();
        }
    }
}
