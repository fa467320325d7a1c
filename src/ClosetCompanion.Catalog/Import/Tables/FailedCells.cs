using ClosetCompanion.Catalog.Import.Fields;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Takes the errors of spreadsheets out of rows, and notes them: no product is called <c>#REF!</c>.</summary>
internal static class FailedCells
{
    private const string Advice = "Mend the formula, or write the value in its place.";

    /// <summary>The same row; failed cells are empty and have a note each.</summary>
    public static Record Remove(Record record)
    {
        if (!Array.Exists(record.Cells, SpreadsheetError.Is))
        {
            return record;
        }
        var cells = (string[])record.Cells.Clone();
        var notes = new List<RowNote>(record.Notes);
        for (int place = 0; place < cells.Length; place++)
        {
            if (SpreadsheetError.Is(cells[place]))
            {
                notes.Add(NoteOf(record.Columns, place, cells[place].Trim()));
                cells[place] = "";
            }
        }
        return record with { Cells = cells, Notes = notes };
    }

    private static RowNote NoteOf(Columns columns, int place, string cell)
    {
        FeedColumn column = columns.Plan[place];
        string name = ColumnNames.NameOf(column) ?? columns.Names[place];
        bool isPrice =
            column is FeedColumn.Price or FeedColumn.SalePrice or FeedColumn.OriginalPrice;
        return new RowNote(
            isPrice
                ? $"The {name} \"{cell}\" cannot be read: it is an error of the spreadsheet."
                : $"The {name} is left out: \"{cell}\" is an error of the spreadsheet.",
            name,
            cell,
            Advice
        );
    }
}
