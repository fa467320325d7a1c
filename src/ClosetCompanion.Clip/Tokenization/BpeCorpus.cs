using System.Runtime.InteropServices;
using System.Text;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// The distinct words of a training text as tokens, and how often each pair of neighbours occurs. A merge touches only
/// the words that hold its pair.
/// </summary>
internal sealed class BpeCorpus
{
    private readonly List<(int[] Tokens, long Count)> _words = [];
    private readonly Dictionary<(int First, int Second), long> _counts = [];
    private readonly Dictionary<(int First, int Second), HashSet<int>> _places = [];
    private readonly PriorityQueue<
        (int First, int Second),
        (long NegativeCount, int First, int Second)
    > _queue = new();

    /// <summary>Starts from the bytes of words and how often each word occurs.</summary>
    public BpeCorpus(IReadOnlyDictionary<string, long> occurrences)
    {
        var idOfByte = new int[256];
        for (var id = 0; id < 256; id++)
        {
            idOfByte[ByteSymbols.InVocabularyOrder[id]] = id;
        }

        var seen = new HashSet<(int First, int Second)>();
        foreach (var (word, count) in occurrences)
        {
            var tokens = Array.ConvertAll(Encoding.UTF8.GetBytes(word), value => idOfByte[value]);
            tokens[^1] += 256;
            _words.Add((tokens, count));
            AddPairs(_words.Count - 1, seen);
        }

        EnqueueAll(seen);
    }

    /// <summary>The pair that occurs most often, or null when none occurs so often as asked.</summary>
    public (int First, int Second)? TakeMostFrequentPair(long fewest)
    {
        while (_queue.TryDequeue(out var pair, out var priority))
        {
            // Every change of a count puts the pair in again, so an entry with another count is out of date.
            if (_counts.GetValueOrDefault(pair) == -priority.NegativeCount)
            {
                return -priority.NegativeCount >= fewest ? pair : null;
            }
        }

        return null;
    }

    /// <summary>Replaces the pair by one token wherever it occurs.</summary>
    public void Merge((int First, int Second) pair, int token)
    {
        var touched = new HashSet<(int First, int Second)>();
        _places.Remove(pair, out var holders);
        foreach (var word in holders ?? [])
        {
            RemovePairs(word, touched);
            _words[word] = (Merge(_words[word].Tokens, pair, token), _words[word].Count);
            AddPairs(word, touched);
        }

        EnqueueAll(touched);
    }

    private static int[] Merge(int[] tokens, (int First, int Second) pair, int token)
    {
        var result = new List<int>(tokens.Length);
        for (var index = 0; index < tokens.Length; index++)
        {
            var isPair =
                index + 1 < tokens.Length
                && tokens[index] == pair.First
                && tokens[index + 1] == pair.Second;
            result.Add(isPair ? token : tokens[index]);
            index += isPair ? 1 : 0;
        }

        return [.. result];
    }

    private void AddPairs(int word, HashSet<(int First, int Second)> touched)
    {
        var (tokens, count) = _words[word];
        for (var index = 0; index + 1 < tokens.Length; index++)
        {
            var pair = (tokens[index], tokens[index + 1]);
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, pair, out _) += count;
            (CollectionsMarshal.GetValueRefOrAddDefault(_places, pair, out _) ??= []).Add(word);
            touched.Add(pair);
        }
    }

    private void RemovePairs(int word, HashSet<(int First, int Second)> touched)
    {
        var (tokens, count) = _words[word];
        for (var index = 0; index + 1 < tokens.Length; index++)
        {
            var pair = (tokens[index], tokens[index + 1]);
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, pair, out _) -= count;
            if (_places.TryGetValue(pair, out var holders))
            {
                holders.Remove(word);
            }

            touched.Add(pair);
        }
    }

    private void EnqueueAll(HashSet<(int First, int Second)> pairs)
    {
        foreach (var pair in pairs)
        {
            var count = _counts[pair];
            if (count > 0)
            {
                _queue.Enqueue(pair, (-count, pair.First, pair.Second));
            }
        }
    }
}
