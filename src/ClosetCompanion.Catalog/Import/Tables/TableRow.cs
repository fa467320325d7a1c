namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>A row of a table, whatever its format.</summary>
/// <param name="Where">Where it stands, for messages.</param>
/// <param name="Plan">What the columns hold.</param>
/// <param name="Columns">The columns' names.</param>
/// <param name="Values">One list for each column: several values where the format has lists.</param>
internal sealed record TableRow(
    string Where,
    ColumnPlan Plan,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Values
);
