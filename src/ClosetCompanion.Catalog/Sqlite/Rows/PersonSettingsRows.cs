using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>What a person has decided, as rows: one for each thing that is on.</summary>
internal static class PersonSettingsRows
{
    /// <summary>The name of the row of whoever lets openings be kept.</summary>
    public const string Openings = "openings";

    private const string Ranking = "ranking";

    /// <summary>The value of every row.</summary>
    public const string On = "on";

    public static PersonSettings Read(IReadOnlyCollection<string> names) =>
        new()
        {
            KeepsOpenings = names.Contains(Openings, StringComparer.Ordinal),
            RanksPersonally = names.Contains(Ranking, StringComparer.Ordinal),
        };

    public static IEnumerable<string> NamesOf(PersonSettings settings)
    {
        if (settings.KeepsOpenings)
        {
            yield return Openings;
        }
        if (settings.RanksPersonally)
        {
            yield return Ranking;
        }
    }
}
