using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats;

/// <summary>A table of one's own: columns are known by their names and common synonyms in many languages.</summary>
internal sealed class AnyTable : RowFormat
{
    public override string Name => "table";

    public override string KnownBy =>
        "CSV, TSV, XLSX, JSON or JSON Lines with columns for an id and a picture, in any of 25 languages";

    /// <summary>Whether the columns suffice.</summary>
    public bool FitsColumns(Columns columns) => Fits(columns);

    protected override bool Fits(Columns columns) =>
        columns.Plan.Has(FeedColumn.Id) && columns.Plan.Has(FeedColumn.Picture);
}
