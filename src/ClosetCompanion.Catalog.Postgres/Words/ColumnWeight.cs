namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>
/// What a word in a column counts in BM25, as SQLite's <c>TextTable.Score</c> has it, and the letter that stands for it in a
/// <c>tsvector</c>.
/// </summary>
internal static class ColumnWeight
{
    // By the two bits of a letter: D, C, B, A.
    private static readonly double[] _weights = [1, 2, 3, 4];

    /// <summary>The letter of a column.</summary>
    public static char LetterOf(string column) =>
        column switch
        {
            "title" => 'A',
            "brand" or "grams" => 'B',
            "details" => 'C',
            _ => 'D',
        };

    /// <summary>The weight of a letter, given as its two bits.</summary>
    public static double Of(int letter) => _weights[letter];
}
