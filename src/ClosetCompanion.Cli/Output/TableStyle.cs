using Spectre.Console;

namespace ClosetCompanion.Cli.Output;

/// <summary>How tables look.</summary>
internal static class TableStyle
{
    /// <summary>A table with these columns; those whose name starts with &gt; are set to the right.</summary>
    public static Table Create(params ReadOnlySpan<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            var right = column.StartsWith('>');
            var name = new TableColumn(Markup.Escape(right ? column[1..] : column));
            table.AddColumn(right ? name.RightAligned().NoWrap() : name);
        }
        return table;
    }

    /// <summary>Adds a row of plain text.</summary>
    public static void AddTextRow(this Table table, params IEnumerable<string?> cells) =>
        table.AddRow(cells.Select(cell => new Text(cell ?? "")));
}
