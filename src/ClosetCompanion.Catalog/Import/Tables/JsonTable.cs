using System.Runtime.CompilerServices;
using System.Text;
using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Files;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Reads JSON objects as rows: one a line (JSON Lines), or the objects of a list.</summary>
/// <param name="file">The file.</param>
/// <param name="encoding">What it is written in.</param>
internal sealed class JsonTable(FeedFile file, Encoding encoding) : ITableReader
{
    // The first rows may be broken.
    private const int RowsTried = 20;

    public async Task<Columns?> ReadColumnsAsync(CancellationToken cancellationToken)
    {
        int tried = 0;
        await foreach (Record record in ReadAsync([], cancellationToken))
        {
            if (record.Problem is null || ++tried == RowsTried)
            {
                return record.Columns;
            }
        }
        return tried > 0 ? new Columns([]) : null;
    }

    public async IAsyncEnumerable<Record> ReadAsync(
        IReadOnlyList<NamedColumn> map,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var row = new JsonRow(map);
        if (!file.HasEnding(".jsonl", ".ndjson"))
        {
            await foreach (JsonPiece piece in PiecesAsync(cancellationToken))
            {
                var place = new RowPlace(file.Name, piece.Line);
                yield return piece.Problem is null
                    ? row.Read(piece.Json, place)
                    : new Record(place, new Columns([]), [])
                    {
                        Problem = new RowNote(piece.Problem),
                    };
            }
            yield break;
        }
        using var lines = new LineReader(file.Name, file.Open(), encoding);
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return row.Read(line, new RowPlace(file.Name, lines.Number));
            }
        }
    }

    private async IAsyncEnumerable<JsonPiece> PiecesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var reader = new StreamReader(file.Open(), encoding);
        await foreach (JsonPiece piece in JsonElementReader.ReadAsync(reader, cancellationToken))
        {
            yield return piece;
        }
    }
}
