using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>What is said of a product, as a store writes it. Whether it is saved has a column of its own.</summary>
internal static class VerdictText
{
    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Like => "like",
            Verdict.Dislike => "dislike",
            Verdict.NotForMe => "notForMe",
            Verdict.Save => "save",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, message: null),
        };

    /// <summary>The text for the column; null for what has its own.</summary>
    public static string? ColumnOf(Verdict verdict) => verdict == Verdict.Save ? null : Of(verdict);

    public static Verdict? Read(string? text) =>
        text switch
        {
            null => null,
            "like" => Verdict.Like,
            "dislike" => Verdict.Dislike,
            "notForMe" => Verdict.NotForMe,
            _ => throw new CatalogException(
                $"The store has an opinion that this program does not know: \"{text}\". Update the program, or run closet check."
            ),
        };
}
