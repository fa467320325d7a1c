using System.Runtime.CompilerServices;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Reads the rows of a CSV, TSV or JSON Lines file.</summary>
/// <param name="path">The file.</param>
/// <param name="map">Columns that the caller named for fields.</param>
internal sealed class TableText(string path, IReadOnlyList<NamedColumn>? map)
{
    private readonly string _name = Path.GetFileName(path);

    private bool IsJsonLines =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    /// <summary>All rows, and in place of a row that is none, the reason.</summary>
    /// <exception cref="CatalogException">The file cannot be read, or has no columns for an id and a picture.</exception>
    public IAsyncEnumerable<(string Where, TableRow? Row, string? Problem)> ReadAsync(
        CancellationToken cancellationToken
    ) =>
        IsJsonLines ? ReadJsonLinesAsync(cancellationToken) : ReadDelimitedAsync(cancellationToken);

    /// <summary>The number of rows.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        int rows = 0;
        await foreach (var _ in ReadAsync(cancellationToken))
        {
            rows++;
        }
        return rows;
    }

    private async IAsyncEnumerable<(string, TableRow?, string?)> ReadDelimitedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using LineReader lines = Open();
        string header = await ReadHeaderAsync(lines, cancellationToken);
        var reader = new DelimitedReader(lines, FindSeparator(header));
        string[] columns = await reader.ReadAsync(cancellationToken) ?? [];
        var plan = new ColumnPlan(columns, map);
        Check(plan, columns);
        while (await reader.ReadAsync(cancellationToken) is { } fields)
        {
            string where = $"{_name} line {reader.Line}";
            if (fields.Length != columns.Length)
            {
                yield return (
                    where,
                    null,
                    $"It has {fields.Length} fields, but the table has {columns.Length} columns. Put quotes around texts that hold the separator."
                );
                continue;
            }
            string[][] values = [.. fields.Select(field => new[] { field })];
            yield return (where, new TableRow(where, plan, columns, values), null);
        }
    }

    private async IAsyncEnumerable<(string, TableRow?, string?)> ReadJsonLinesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using LineReader lines = Open();
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            string where = $"{_name} line {lines.Number}";
            var (row, problem) = JsonRow.Read(line, where, map);
            yield return (where, row, problem);
        }
    }

    private LineReader Open()
    {
        try
        {
            return new LineReader(_name, File.OpenRead(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CatalogException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    private async Task<string> ReadHeaderAsync(
        LineReader lines,
        CancellationToken cancellationToken
    )
    {
        string? header = await lines.ReadAsync(cancellationToken);
        while (header is not null && string.IsNullOrWhiteSpace(header))
        {
            header = await lines.ReadAsync(cancellationToken);
        }
        if (header is null)
        {
            throw new CatalogException($"{path} is empty.");
        }
        if (header.Contains('\0'))
        {
            throw new CatalogException($"{path} is not a text file.");
        }
        lines.Return([header]);
        return header;
    }

    // Spreadsheets write commas, semicolons or tabs, as the country has it.
    private char FindSeparator(string header) =>
        path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
            ? '\t'
            : new[] { ',', ';', '\t', '|' }.MaxBy(sign => header.Count(letter => letter == sign));

    private void Check(ColumnPlan plan, string[] columns)
    {
        foreach (var (field, name) in map ?? [])
        {
            if (!columns.Any(column => ColumnNames.Plain(column) == ColumnNames.Plain(name)))
            {
                throw new CatalogException(
                    $"{path} has no column \"{name}\". Its columns are: {string.Join(", ", columns)}."
                );
            }
        }
        foreach (ProductField needed in (ProductField[])[ProductField.Id, ProductField.Picture])
        {
            if (!plan.Has(needed))
            {
                string name = needed == ProductField.Id ? "id" : "picture";
                throw new CatalogException(
                    $"{path} has no column for the {name}. Its columns are: {string.Join(", ", columns)}. Call one of them \"{name}\", or name it with --map {name}=COLUMN."
                );
            }
        }
    }
}
