using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Answering;

/// <summary>Judges by what was read whether anything here can be close to a query.</summary>
internal static class ClearWords
{
    private const float Clear = 0.5f;

    /// <summary>Whether the texts ask for something that the catalogue has; a product with all words has it in any case.</summary>
    public static bool Allow(AnswerBasis basis) =>
        basis.Matches.WithAll > 0
        || (
            basis.Reading.Texts.Any(IsClear)
            && !basis.Reading.Texts.Any(text => LacksKind(text, basis))
        );

    // "Under 50" is clear although no word of it is about clothes.
    private static bool IsClear(Reading text) =>
        text.Clarity >= Clear || (text.Parts.Count > 0 && text.FreeWords.Count == 0);

    // A kind that none of the catalogue's kinds is, and that no product says.
    private static bool LacksKind(Reading text, AnswerBasis basis) =>
        basis.Reading.Reader!.Reader.Vocabulary.Values.Any(value =>
            value.Field is "kind" or "category"
        )
        && text.Parts.Any(part =>
            part is { Group: PartGroup.Kind, Excluded: false, IsWish: false, Values.Count: 0 }
        )
        && !text.Parts.Any(part =>
            part is { Group: PartGroup.Kind, Excluded: false }
            && (part.Values.Count > 0 || IsSaid(part, basis))
        );

    private static bool IsSaid(ReadingPart part, AnswerBasis basis) =>
        basis.Matches.Words.Any(word =>
            word.Products > 0 && part.Words.Contains(word.Text, StringComparer.OrdinalIgnoreCase)
        );
}
