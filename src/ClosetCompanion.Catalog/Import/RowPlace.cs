namespace ClosetCompanion.Catalog.Import;

/// <summary>Where a row stands.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line in which it begins, from 1; 0 where there are no lines.</param>
/// <param name="Sheet">The sheet of a workbook; null elsewhere.</param>
internal readonly record struct RowPlace(string File, long Line, string? Sheet = null)
{
    /// <summary>For people: <c>styles.csv line 17</c>, <c>products.xlsx Sheet1 row 17</c>, <c>shoes/1.jpg</c>.</summary>
    public override string ToString() =>
        Sheet is not null ? $"{File} {Sheet} row {Line}"
        : Line > 0 ? $"{File} line {Line}"
        : File;
}
