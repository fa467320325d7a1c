using System.Buffers;
using System.Text;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// Byte-pair encoding of single words (Sennrich et al., 2016): starts from the bytes and merges neighbours, the most
/// important merge first. A queue keeps the time at n log n, so that a word of a megabyte does no harm.
/// </summary>
internal sealed class BpeEncoder
{
    private const int Merged = -1;

    private readonly int[] _inner = new int[256];
    private readonly int[] _last = new int[256];
    private readonly Dictionary<(int First, int Second), (int Rank, int Token)> _merges;

    /// <summary>Looks up all tokens once.</summary>
    /// <exception cref="ModelException">A byte or a merge has no token.</exception>
    public BpeEncoder(BpeVocabulary vocabulary)
    {
        int TokenOf(string token) =>
            vocabulary.Tokens.TryGetValue(token, out var id)
                ? id
                : throw new ModelException(
                    $"{vocabulary.Origin} lacks the token '{token}', which its merges or the bytes of a text need; "
                        + "take all tokenizer files from the same model."
                );

        for (var value = 0; value < 256; value++)
        {
            _inner[value] = TokenOf(ByteSymbols.Of((byte)value));
            _last[value] = TokenOf(ByteSymbols.AtEndOfWord((byte)value));
        }

        _merges = new(vocabulary.Merges.Count);
        for (var rank = 0; rank < vocabulary.Merges.Count; rank++)
        {
            var (first, second) = vocabulary.Merges[rank];
            _merges.TryAdd((TokenOf(first), TokenOf(second)), (rank, TokenOf(first + second)));
        }
    }

    /// <summary>The tokens of one word.</summary>
    public int[] Encode(ReadOnlySpan<char> word)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(word.Length));
        try
        {
            var count = Encoding.UTF8.GetBytes(word, bytes);
            var tokens = new int[count];
            for (var index = 0; index < count; index++)
            {
                tokens[index] = _inner[bytes[index]];
            }

            tokens[^1] = _last[bytes[count - 1]];
            Merge(tokens);
            return Array.FindAll(tokens, token => token != Merged);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Merge(int[] tokens)
    {
        var next = new int[tokens.Length];
        var previous = new int[tokens.Length];
        var queue = new PriorityQueue<int, long>();

        bool IsMerge(int position, out (int Rank, int Token) merge)
        {
            merge = default;
            return position >= 0
                && tokens[position] != Merged
                && next[position] < tokens.Length
                && _merges.TryGetValue((tokens[position], tokens[next[position]]), out merge);
        }

        void Enqueue(int position)
        {
            if (IsMerge(position, out var merge))
            {
                // By rank, then from left to right.
                queue.Enqueue(position, ((long)merge.Rank << 32) | (uint)position);
            }
        }

        for (var position = 0; position < tokens.Length; position++)
        {
            next[position] = position + 1;
            previous[position] = position - 1;
        }

        for (var position = 0; position < tokens.Length; position++)
        {
            Enqueue(position);
        }

        var changed = new List<int>();
        while (queue.TryPeek(out _, out var best))
        {
            // One merge is made everywhere, from left to right, before the pairs that it forms are looked at.
            var rank = best >> 32;
            changed.Clear();
            while (queue.TryPeek(out var position, out var priority) && priority >> 32 == rank)
            {
                queue.Dequeue();
                if (!IsMerge(position, out var merge) || merge.Rank != rank)
                {
                    continue;
                }

                tokens[position] = merge.Token;
                tokens[next[position]] = Merged;
                next[position] = next[next[position]];
                if (next[position] < tokens.Length)
                {
                    previous[next[position]] = position;
                }

                changed.Add(position);
            }

            foreach (var position in changed)
            {
                Enqueue(previous[position]);
                Enqueue(position);
            }
        }
    }
}
