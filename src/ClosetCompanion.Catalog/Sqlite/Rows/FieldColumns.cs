using System.Data.Common;
using System.Globalization;
using ClosetCompanion.Catalog.Fields;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>How the fields of a product lie in the columns of <c>products</c>.</summary>
internal static class FieldColumns
{
    /// <summary>What is written into the column of a field.</summary>
    public static object? Write(ProductField field, Product product) =>
        field.Get(product) switch
        {
            IReadOnlyList<string> list => StoredText.Write(list),
            DateTimeOffset moment => moment.ToUnixTimeMilliseconds(),
            var value => value,
        };

    /// <summary>The value in a column; null where there is none.</summary>
    public static object? Read(ProductField field, DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null
        : field.Type == typeof(string) ? reader.GetString(column)
        : field.Type == typeof(decimal) ? ReadDecimal(reader, column)
        : field.Type == typeof(DateTimeOffset)
            ? DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column))
        : StoredText.ReadPath(reader.GetString(column));

    // Kept as text, since SQLite has no decimal numbers.
    private static decimal ReadDecimal(DbDataReader reader, int column) =>
        decimal.Parse(reader.GetString(column), NumberStyles.Number, CultureInfo.InvariantCulture);
}
