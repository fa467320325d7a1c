using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Takes a text that is longer than a model reads at once apart, between its sentences or else its words.</summary>
internal static class TextParts
{
    private static readonly char[] _ends = ['.', '!', '?', ';', ',', '\n', '。', '、', '，', '；'];

    /// <summary>The parts, each as long as the model reads; the text itself where it is not too long.</summary>
    public static IReadOnlyList<string> Of(string text, ITokenizer tokenizer)
    {
        if (Fits(text, tokenizer))
        {
            return [text];
        }
        var parts = new List<string>();
        var part = "";
        foreach (var piece in Pieces(text).SelectMany(sentence => Small(sentence, tokenizer)))
        {
            var longer = part.Length == 0 ? piece : $"{part} {piece}";
            if (part.Length > 0 && !Fits(longer, tokenizer))
            {
                parts.Add(part);
                longer = piece;
            }
            part = longer;
        }
        return part.Length > 0 ? [.. parts, part] : parts;
    }

    // A single word that is too long is cut by the model.
    private static IEnumerable<string> Small(string sentence, ITokenizer tokenizer) =>
        Fits(sentence, tokenizer)
            ? [sentence]
            : sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool Fits(string text, ITokenizer tokenizer) =>
        tokenizer.EncodeWhole(text).Length <= tokenizer.ContextLength;

    // Sentences with the sign at their end.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOfAny(_ends, start);
            end = end < 0 ? text.Length : end + 1;
            if (text[start..end].Trim() is { Length: > 0 } piece)
            {
                yield return piece;
            }
            start = end;
        }
    }
}
