namespace ClosetCompanion.Training.Data;

/// <summary>One caption for each picture of a batch.</summary>
/// <param name="Texts">The captions.</param>
/// <param name="Ids">Token ids [count, Length], padded with zeros after the end token.</param>
/// <param name="Length">Tokens of the longest caption.</param>
internal sealed record CaptionColumn(string[] Texts, long[] Ids, int Length)
{
    public static CaptionColumn From(string[] texts, Func<string, int[]> tokenize)
    {
        var tokens = Array.ConvertAll(texts, text => tokenize(text));
        var length = tokens.Max(ids => ids.Length);
        var ids = new long[texts.Length * length];
        for (var row = 0; row < tokens.Length; row++)
        {
            for (var i = 0; i < tokens[row].Length; i++)
            {
                ids[(row * length) + i] = tokens[row][i];
            }
        }

        return new CaptionColumn(texts, ids, length);
    }
}
