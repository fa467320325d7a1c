namespace ClosetCompanion.Training.Data;

/// <summary>Tables of what belongs together.</summary>
internal static class Matrix
{
    /// <summary>[rows, columns], true where <paramref name="fits"/> holds.</summary>
    public static bool[,] Of<TRow, TColumn>(
        IReadOnlyList<TRow> rows,
        IReadOnlyList<TColumn> columns,
        Func<TRow, TColumn, bool> fits
    )
    {
        var table = new bool[rows.Count, columns.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                table[row, column] = fits(rows[row], columns[column]);
            }
        }

        return table;
    }
}
