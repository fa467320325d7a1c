using System.Runtime.CompilerServices;
using System.Text;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Prices;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Reads the rows of a table of delimited text: CSV, TSV, or with <c>;</c> or <c>|</c>.</summary>
/// <param name="file">The file.</param>
/// <param name="encoding">What it is written in.</param>
internal sealed class DelimitedTable(FeedFile file, Encoding encoding) : ITableReader
{
    private readonly bool _isTabbed = file.HasEnding(".tsv", ".tab");

    public async Task<Columns?> ReadColumnsAsync(CancellationToken cancellationToken)
    {
        using var lines = new LineReader(file.Name, file.Open(), encoding);
        return await OpenAsync(lines, [], cancellationToken) is var (_, columns, _)
            ? columns
            : null;
    }

    public async IAsyncEnumerable<Record> ReadAsync(
        IReadOnlyList<NamedColumn> map,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var lines = new LineReader(file.Name, file.Open(), encoding);
        if (await OpenAsync(lines, map, cancellationToken) is not var (reader, columns, width))
        {
            yield break;
        }
        while (await reader.ReadAsync(cancellationToken) is { } fields)
        {
            // Spreadsheets write separators alone for rows that were emptied, old programs a mark at the end of the file.
            if (fields.All(field => string.IsNullOrWhiteSpace(field) || field == "\u001A"))
            {
                continue;
            }
            yield return Fit(
                new RowPlace(file.Name, reader.Line),
                columns,
                width,
                reader.Unquoted(fields, columns.Names.Count)
            );
        }
    }

    private async Task<(DelimitedReader Reader, Columns Columns, int Width)?> OpenAsync(
        LineReader lines,
        IReadOnlyList<NamedColumn> map,
        CancellationToken cancellationToken
    )
    {
        if (await TableHead.ReadAsync(lines, _isTabbed, cancellationToken) is not { } head)
        {
            return null;
        }
        var reader = new DelimitedReader(lines, head.Separator);
        string[]? names = await reader.ReadAsync(cancellationToken);
        names = names is null ? [] : reader.Unquoted(names, 2);
        return (reader, new Columns(WithoutEmptyEnd(names), map), names.Length);
    }

    private static string[] WithoutEmptyEnd(string[] names)
    {
        int length = names.Length;
        while (length > 0 && string.IsNullOrWhiteSpace(names[length - 1]))
        {
            length--;
        }
        string[] kept = names[..length];
        if (kept.Length > 0)
        {
            kept[0] = kept[0].TrimStart('\uFEFF').Trim('"');
        }
        return kept;
    }

    // Separators at the end of a row say nothing, missing fields at its end are empty; what stands in surplus fields
    // shows that a separator stood in a text, and then every field after it is in the wrong column.
    private static Record Fit(RowPlace place, Columns columns, int width, string[] fields)
    {
        int wanted = columns.Names.Count;
        if (fields.Length == wanted)
        {
            return new Record(place, columns, fields);
        }
        if (fields.Length > wanted)
        {
            string[] kept = fields[..wanted];
            var row = new Record(place, columns, kept);
            if (fields[wanted..].All(string.IsNullOrWhiteSpace))
            {
                return row;
            }
            return fields.Length == width && IsInPlace(row)
                ? row with
                {
                    Notes =
                    [
                        new RowNote(
                            "A column without a name holds a text, which is left out.",
                            value: string.Join(" ", fields[wanted..]).Trim(),
                            advice: "Give the column a name, or put quotes around texts that hold the separator."
                        ),
                    ],
                }
                : row with
                {
                    Problem = new RowNote(
                        $"It has {fields.Length} fields, but the table has {wanted} columns.",
                        advice: "Put quotes around texts that hold the separator."
                    ),
                };
        }
        return Filled(place, columns, fields);
    }

    // Where a separator stood in a text, prices are words and pictures have no ending.
    private static bool IsInPlace(Record row)
    {
        for (int place = 0; place < row.Cells.Length; place++)
        {
            string cell = row.Cells[place];
            bool fits = row.Columns.Plan[place] switch
            {
                FeedColumn.Price or FeedColumn.SalePrice or FeedColumn.OriginalPrice => PriceText
                    .Read(cell)
                    .Problem
                    is null,
                FeedColumn.Picture => cell.Contains('.', StringComparison.Ordinal),
                _ => true,
            };
            if (!fits && !string.IsNullOrWhiteSpace(cell))
            {
                return false;
            }
        }
        return true;
    }

    private static Record Filled(RowPlace place, Columns columns, string[] fields)
    {
        int wanted = columns.Names.Count;
        var filled = new string[wanted];
        Array.Fill(filled, "");
        fields.CopyTo(filled, 0);
        return new Record(place, columns, filled)
        {
            Notes =
            [
                new RowNote(
                    $"It has only {fields.Length} fields, but the table has {wanted} columns; the missing ones are taken as empty."
                ),
            ],
        };
    }
}
