using System.Buffers;
using System.Text;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// Byte-pair encoding of single words (Sennrich et al., 2016): starts from the bytes and merges neighbours, the most
/// important merge first. A queue keeps the time at n log n, so that a word of a megabyte does no harm.
/// </summary>
internal sealed class BpeEncoder
{
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
            new BpeWord(tokens, _merges).Merge();
            return Array.FindAll(tokens, token => token != BpeWord.Merged);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
