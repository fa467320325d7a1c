using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Formats;

namespace ClosetCompanion.Catalog.Import.Choosing;

/// <summary>Says why a file holds no products that can be read, and what to do.</summary>
internal static class FeedMisfit
{
    private const int ColumnsShown = 40;
    private const int LongestName = 60;

    public static string Describe(FeedSample sample, IReadOnlyList<NamedColumn> map)
    {
        string name = sample.File.Name;
        if (sample.IsEmpty || sample.Head.Length == 0)
        {
            return sample.Kind is FeedKind.Json && sample.Head.Length > 0
                ? $"{name} holds no list of products: [{{...}}, {{...}}], alone or as a member of an object."
                : $"{name} is empty.";
        }
        if (sample.Kind is FeedKind.Xml or FeedKind.Page && sample.File.HasEnding(".xls", ".xlsx"))
        {
            return $"{name} is a page or an XML text that a program called a workbook. Open it in a spreadsheet and save it as .xlsx or as CSV.";
        }
        if (sample.Kind is FeedKind.Xml)
        {
            return $"{name} holds no items of products; a feed has them as <item>, <entry> or <product>.";
        }
        if (sample.Kind is FeedKind.Page)
        {
            return $"{name} describes no product in JSON-LD or microdata of schema.org.";
        }
        CheckMap(sample, map);
        ColumnPlan plan = new(sample.Columns.Names, map);
        string missing = plan.Has(FeedColumn.Id) ? "picture" : "id";
        return $"{name} has no column for the {missing}. Its columns are: {Columns(sample)}. Call one of them \"{missing}\", or name it with --map {missing}=COLUMN.";
    }

    /// <exception cref="CatalogException">A column that the caller named is not there.</exception>
    public static void CheckMap(FeedSample sample, IReadOnlyList<NamedColumn> map)
    {
        foreach (var (_, column) in map)
        {
            if (sample.Table is not null && !sample.Columns.Has(ColumnNames.Plain(column)))
            {
                throw new CatalogException(
                    $"{sample.File.Name} has no column \"{column}\". Its columns are: {Columns(sample)}."
                );
            }
        }
    }

    private static string Columns(FeedSample sample)
    {
        var names = sample.Columns.Names;
        string shown = string.Join(
            ", ",
            names.Take(ColumnsShown).Select(name => PlainText.Of(name, LongestName))
        );
        return names.Count > ColumnsShown
            ? $"{shown} and {names.Count - ColumnsShown} more"
            : shown;
    }
}
