using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Answering;

/// <summary>Chooses how the texts of a query are said to the model.</summary>
internal static class Phrases
{
    /// <summary>The phrases of each text.</summary>
    public static IReadOnlyList<TextPhrases> Of(
        SearchQuery query,
        QueryReading reading,
        ITokenizer tokenizer
    ) =>
        [
            .. query.Texts.Select(
                (text, place) =>
                    Of(text, reading.Texts.Count > 0 ? reading.Texts[place] : null, tokenizer)
            ),
        ];

    private static TextPhrases Of(QueryText text, Reading? reading, ITokenizer tokenizer)
    {
        var isRead = reading is not null && !QueryReading.IsPlain(reading);
        IReadOnlyList<string> ways = isRead ? reading!.Wishes.Phrases : [text.Text];
        var parts = ways.Select(way => TextParts.Of(way, tokenizer)).ToArray();
        var whole = parts.Where(way => way.Count == 1).ToArray();
        // A shorter wording that the model reads as a whole says what matters of a long text.
        return new TextPhrases(
            text.Weight,
            [.. (whole.Length > 0 ? whole : parts).SelectMany(way => way)],
            isRead ? reading!.Wishes.ExcludedPhrases : []
        )
        {
            IsInParts = whole.Length < parts.Length || TextParts.Of(text.Text, tokenizer).Count > 1,
        };
    }
}
