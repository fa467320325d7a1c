using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Fields;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>
/// A table without what programs write between and around products: the names of the columns once more, lines of dashes,
/// signs that keep a spreadsheet from changing a text, and the errors of formulas.
/// </summary>
/// <param name="inner">The table as it stands.</param>
internal sealed class TidyTable(ITableReader inner) : ITableReader
{
    private const string RuleLetters = "-=+:_|* ";

    public Task<Columns?> ReadColumnsAsync(CancellationToken cancellationToken) =>
        inner.ReadColumnsAsync(cancellationToken);

    public async IAsyncEnumerable<Record> ReadAsync(
        IReadOnlyList<NamedColumn> map,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (
            Record record in inner
                .ReadAsync(map, cancellationToken)
                .WithCancellation(cancellationToken)
        )
        {
            Record plain = Unguarded(record);
            if (!IsHead(plain) && !IsRule(plain))
            {
                yield return FailedCells.Remove(plain);
            }
        }
    }

    // Files that were put together have the names again where the next one begins.
    private static bool IsHead(Record record)
    {
        IReadOnlyList<string> names = record.Columns.Names;
        if (names.Count < 2 || record.Cells.Length != names.Count)
        {
            return false;
        }
        for (int place = 0; place < names.Count; place++)
        {
            if (!record.Cells[place].AsSpan().Trim().SequenceEqual(names[place]))
            {
                return false;
            }
        }
        return true;
    }

    // "|----|-----|" stands below the names in tables for people.
    private static bool IsRule(Record record) =>
        record.Cells.Length > 1
        && Array.Exists(record.Cells, cell => cell.Length > 2)
        && Array.TrueForAll(record.Cells, cell => cell.AsSpan().IndexOfAnyExcept(RuleLetters) < 0);

    // A byte order mark within a file, and ="00042", which keeps a spreadsheet from taking a text for a number.
    private static bool IsGuarded(string cell) =>
        cell.Length > 0 && cell[0] is '\uFEFF' or '='
        || cell.StartsWith(" =\"", StringComparison.Ordinal);

    private static Record Unguarded(Record record)
    {
        bool isSingleQuoted = record.Columns.Names is [['\'', .., '\''], .., ['\'', .., '\'']];
        return isSingleQuoted ? record with { Cells = Array.ConvertAll(record.Cells, Unquoted) }
            : Array.Exists(record.Cells, IsGuarded)
                ? record with
                {
                    Cells = Array.ConvertAll(record.Cells, Unguarded),
                }
            : record;
    }

    // Some databases write 'Men''s shirt'.
    private static string Unquoted(string cell) =>
        cell.Trim() is ['\'', .. var text, '\'']
            ? text.Replace("''", "'", StringComparison.Ordinal)
            : cell;

    private static string Unguarded(string cell)
    {
        string text = cell.Trim('\uFEFF');
        string bare = text.Trim();
        return
            bare.Length > 2
            && bare.StartsWith("=\"", StringComparison.Ordinal)
            && bare.EndsWith('"')
            && bare.IndexOf('"', 2) == bare.Length - 1
            ? bare[2..^1]
            : text;
    }
}
