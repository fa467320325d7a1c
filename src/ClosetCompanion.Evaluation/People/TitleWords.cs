namespace ClosetCompanion.Evaluation.People;

/// <summary>The words of a title, in lower case.</summary>
internal static class TitleWords
{
    public static IReadOnlyList<string> Of(string title) =>
        new string([
            .. title.Select(letter =>
                char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '
            ),
        ]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
