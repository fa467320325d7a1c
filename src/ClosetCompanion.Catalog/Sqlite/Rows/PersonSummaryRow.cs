using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>How much is kept of a person, as a store counts it.</summary>
internal static class PersonSummaryRow
{
    public static PersonSummary Read(
        (string Person, long Opinions, long Openings, long Catalogues, long Products) row
    ) =>
        new(
            row.Person,
            (int)row.Opinions,
            (int)row.Openings,
            (int)row.Catalogues,
            (int)row.Products
        );
}
