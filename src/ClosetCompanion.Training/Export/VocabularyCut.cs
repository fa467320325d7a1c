using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Training.Export;

/// <summary>
/// Leaves out tokens of a published vocabulary that a shop's texts do not need: the model that comes out is smaller, and
/// reads the texts that it was trained with as before. A word whose token is gone falls into shorter pieces.
/// </summary>
internal static class VocabularyCut
{
    private const string Inside = "##";
    private const string Unused = "[unused";

    /// <summary>The ids of the tokens that are kept, in ascending order.</summary>
    /// <param name="tokenizer">The whole vocabulary.</param>
    /// <param name="texts">Texts whose tokens are kept in any case.</param>
    /// <param name="count">Tokens to keep; beside those of the texts the first ones, which are the most common words.</param>
    public static long[] Choose(WordPieceTokenizer tokenizer, IEnumerable<string> texts, int count)
    {
        var kept = texts.SelectMany(tokenizer.EncodeWhole).Select(id => (long)id).ToHashSet();
        foreach (var (id, token) in tokenizer.Tokens.Index())
        {
            if (IsNeeded(token))
            {
                kept.Add(id);
            }
        }

        foreach (var (id, token) in tokenizer.Tokens.Index())
        {
            if (kept.Count >= count)
            {
                break;
            }

            if (!token.StartsWith(Unused, StringComparison.Ordinal))
            {
                kept.Add(id);
            }
        }

        return [.. kept.Order()];
    }

    /// <summary>The tokenizer that knows the kept tokens alone.</summary>
    public static WordPieceTokenizer Of(WordPieceTokenizer tokenizer, long[] kept) =>
        new(Array.ConvertAll(kept, id => tokenizer.Tokens[(int)id]), tokenizer.ContextLength);

    // Marks such as [CLS], and single characters, of which any word can be made.
    private static bool IsNeeded(string token) =>
        (token[0] == '[' && !token.StartsWith(Unused, StringComparison.Ordinal))
        || token.Length == 1
        || (
            token.Length == Inside.Length + 1 && token.StartsWith(Inside, StringComparison.Ordinal)
        );
}
