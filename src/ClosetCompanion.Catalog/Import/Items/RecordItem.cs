using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Tables;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>Reads a row of a table by what its columns are called.</summary>
internal static class RecordItem
{
    public static FeedItem Read(Record record)
    {
        var item = new FeedItem(record.Place) { Problem = record.Problem };
        ColumnPlan plan = record.Columns.Plan;
        for (int place = 0; place < record.Cells.Length; place++)
        {
            string cell = record.Cells[place];
            if (cell.Length == 0)
            {
                continue;
            }
            switch (plan[place])
            {
                case FeedColumn.Attribute:
                    item.SetAttribute(
                        record.Columns.Names[place],
                        cell.Replace(
                            CellText.ListSeparator.ToString(),
                            ", ",
                            StringComparison.Ordinal
                        )
                    );
                    break;
                case FeedColumn.Picture or FeedColumn.Ignored:
                    break;
                case var field:
                    item[field] = cell;
                    break;
            }
        }
        if (plan.IndexOf(FeedColumn.Price) is >= 0 and var price)
        {
            item.Fill(FeedColumn.Currency, NameWords.Currency(record.Columns.Names[price]));
        }
        foreach (int place in plan.Pictures)
        {
            if (place < record.Cells.Length && record.Cells[place].Length > 0)
            {
                item.Pictures.Add(record.Cells[place]);
            }
        }
        item.Notes.AddRange(record.Notes);
        return item;
    }
}
