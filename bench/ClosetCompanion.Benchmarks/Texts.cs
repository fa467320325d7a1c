namespace ClosetCompanion.Benchmarks;

/// <summary>The texts that are embedded.</summary>
internal static class Texts
{
    private static readonly string[][] _words =
    [
        ["red", "blue", "green", "white", "black", "yellow", "brown", "pink"],
        ["cotton", "woollen", "linen", "denim", "silk", "leather"],
        ["shirt", "dress", "jacket", "skirt", "scarf", "sweater", "coat"],
        ["for"],
        ["men", "women", "boys", "girls"],
        ["today"],
    ];

    /// <summary>Different texts of 8 tokens each: six words between the start and the end.</summary>
    public static string[] Short(int count) => [.. Enumerable.Range(0, count).Select(Sentence)];

    /// <summary>Texts longer than the model reads, which are cut to 77 tokens.</summary>
    public static string[] Long(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(number => string.Join(" and ", Short(14).Append(Sentence(number)))),
        ];

    private static string Sentence(int number) =>
        string.Join(
            ' ',
            _words.Select((choices, place) => choices[number / (place + 1) % choices.Length])
        );
}
