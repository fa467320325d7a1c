using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>A row of a table, whatever its format.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Columns">The table's columns.</param>
/// <param name="Cells">One text for each column; lists have <see cref="CellText.ListSeparator"/> between their values.</param>
internal sealed record Record(RowPlace Place, Columns Columns, string[] Cells)
{
    /// <summary>What is wrong with the row although it can be used.</summary>
    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    /// <summary>Why the row cannot be used; null when it can.</summary>
    public RowNote? Problem { get; init; }

    /// <summary>A cell by the letters and digits of its column's name; null when it is not there or empty.</summary>
    public string? this[string plainName]
    {
        get
        {
            int place = Columns.IndexOf(plainName);
            return place < 0 ? null : CellText.Words(Cells[place]);
        }
    }
}
