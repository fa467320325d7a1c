using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import;

/// <summary>A table of products: CSV (with commas, semicolons or tabs), TSV or JSON Lines.</summary>
/// <remarks>
/// Columns are known by their names and common synonyms: id (sku, product_id…), title (name…), description, brand,
/// category, colour, gender, season, usage, price, currency, link, variant group, picture (image, filename…). Every other
/// column becomes an attribute. An id and a picture are needed; a title that is missing is made from gender, colour and
/// kind. A picture is a path below the table's own folder; a cell may name several, with <c>;</c> or <c>|</c> between
/// them, and there may be several columns of them (<c>image_2</c>); a product keeps those of its pictures that can be read.
/// </remarks>
public sealed class TableSource : IProductSource
{
    private readonly string _path;
    private readonly TableText _text;

    /// <summary>Names a table; it is opened when it is read.</summary>
    /// <param name="path">A file that ends in .csv, .tsv, .jsonl or .ndjson.</param>
    /// <param name="columns">Columns whose names alone do not tell what they hold; several may be named for <c>picture</c>.</param>
    /// <exception cref="CatalogException">A field is none that products have.</exception>
    public TableSource(string path, IReadOnlyList<MappedColumn>? columns = null)
    {
        _path = Path.GetFullPath(path);
        _text = new TableText(_path, [.. (columns ?? []).Select(NamedColumn.Of)]);
    }

    /// <inheritdoc />
    public string Description => Path.GetFileName(_path);

    /// <inheritdoc />
    public async ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        await _text.CountAsync(cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using FileTree files = FileTree.Open(Path.GetDirectoryName(_path)!);
        await foreach (var (where, row, problem) in _text.ReadAsync(cancellationToken))
        {
            yield return row is null
                ? new SourceRow { Where = where, Problem = problem }
                : await ReadRowAsync(row, files, cancellationToken);
        }
    }

    private static async Task<SourceRow> ReadRowAsync(
        TableRow row,
        FileTree files,
        CancellationToken cancellationToken
    )
    {
        if (RowProduct.Read(row) is not { } product)
        {
            return new SourceRow { Where = row.Where, Problem = "It has no id." };
        }
        string[] paths = [.. PicturePaths(row)];
        if (paths.Length == 0)
        {
            return new SourceRow { Where = row.Where, Problem = "It names no picture." };
        }
        var pictures = new List<ReadOnlyMemory<byte>>();
        var problems = new List<string>();
        foreach (string path in paths)
        {
            PictureRead read = await files.ReadPictureAsync(path, cancellationToken);
            if (read.Problem is not null)
            {
                problems.Add(read.Problem);
            }
            else
            {
                pictures.Add(read.Bytes);
            }
        }
        string? problem = problems.Count == 0 ? null : string.Join(' ', problems);
        return pictures.Count == 0
            ? new SourceRow { Where = row.Where, Problem = problem }
            : new SourceRow
            {
                Where = row.Where,
                Product = product,
                Pictures = pictures,
                Remark = problem,
            };
    }

    private static IEnumerable<string> PicturePaths(TableRow row) =>
        Enumerable
            .Range(0, row.Columns.Count)
            .Where(place => row.Plan[place] == ProductField.Picture)
            .SelectMany(place => row.Values[place])
            .SelectMany(cell => cell.Split(';', '|'))
            .Select(path => path.Trim())
            .Where(path => CellText.Clean(path) is not null);
}
