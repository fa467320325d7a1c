using System.Buffers.Binary;
using System.Text;

namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>Reads a <c>tsvector</c> as PostgreSQL sends it, and says how often phrases stand in it.</summary>
/// <remarks>
/// The form: the number of words (int32); then each word in UTF-8 with a zero after it, the number of its places (int16),
/// and the places (int16: two bits for the letter, fourteen for the place), in order.
/// </remarks>
internal sealed class WordVector
{
    private const int LetterShift = 14;
    private const int PlaceMask = (1 << LetterShift) - 1;

    private readonly WordPhrase[] _phrases;
    private readonly (byte[] Lexeme, bool IsPrefix, List<ushort> Places)[] _wanted;
    private readonly int[][] _words;

    /// <param name="phrases">The phrases that are looked for.</param>
    public WordVector(IEnumerable<WordPhrase> phrases)
    {
        _phrases = [.. phrases.Distinct()];
        (string Lexeme, bool IsPrefix)[] wanted =
        [
            .. _phrases
                .SelectMany(phrase => phrase.Lexemes.Select(word => (word, phrase.IsPrefix)))
                .Distinct(),
        ];
        _wanted =
        [
            .. wanted.Select(word =>
                (Encoding.UTF8.GetBytes(word.Lexeme), word.IsPrefix, new List<ushort>())
            ),
        ];
        _words =
        [
            .. _phrases.Select(phrase =>
                phrase
                    .Lexemes.Select(word => Array.IndexOf(wanted, (word, phrase.IsPrefix)))
                    .ToArray()
            ),
        ];
    }

    /// <summary>Reads the words of a product.</summary>
    public void Read(ReadOnlySpan<byte> sent)
    {
        foreach (var (_, _, places) in _wanted)
        {
            places.Clear();
        }
        int words = BinaryPrimitives.ReadInt32BigEndian(sent);
        sent = sent[sizeof(int)..];
        for (int word = 0; word < words; word++)
        {
            int length = sent.IndexOf((byte)0);
            ReadOnlySpan<byte> lexeme = sent[..length];
            sent = sent[(length + 1)..];
            int count = BinaryPrimitives.ReadUInt16BigEndian(sent);
            ReadOnlySpan<byte> places = sent[sizeof(ushort)..][..(count * sizeof(ushort))];
            sent = sent[(sizeof(ushort) + places.Length)..];
            foreach (var (wanted, isPrefix, kept) in _wanted)
            {
                if (isPrefix ? lexeme.StartsWith(wanted) : lexeme.SequenceEqual(wanted))
                {
                    for (int place = 0; place < places.Length; place += sizeof(ushort))
                    {
                        kept.Add(BinaryPrimitives.ReadUInt16BigEndian(places[place..]));
                    }
                }
            }
        }
    }

    /// <summary>How often a phrase stands in the product that was read last, weighed by the columns.</summary>
    public double FrequencyOf(WordPhrase phrase)
    {
        int[] words = _words[Array.IndexOf(_phrases, phrase)];
        double frequency = 0;
        foreach (ushort first in _wanted[words[0]].Places)
        {
            bool follows = true;
            for (int next = 1; next < words.Length && follows; next++)
            {
                int place = (first & PlaceMask) + next;
                follows = _wanted[words[next]].Places.Exists(other => (other & PlaceMask) == place);
            }
            if (follows)
            {
                frequency += ColumnWeight.Of(first >> LetterShift);
            }
        }
        return frequency;
    }
}
