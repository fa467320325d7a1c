using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Prices;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Sources;

/// <summary>The Kaggle set "Fashion Product Images" as published: a zip archive, or the folder it was unpacked to.</summary>
/// <remarks>
/// Reads <c>styles.csv</c> and, beside it, <c>images/&lt;id&gt;.jpg</c>; both may lie in a folder of their own. Some
/// published copies leave commas in titles unquoted: the surplus fields are joined into the title. A title that is empty
/// or "NA" is made from gender, colour and kind ("Women Maroon Clutches"), since the picture is still worth finding.
/// A row without a picture cannot be used. Values "NA" are taken for unknown; the year becomes an attribute.
/// </remarks>
/// <param name="path">The archive or the folder; it is opened when it is read.</param>
public sealed class FashionProductImagesSource(string path) : IProductSource
{
    private const string TableName = "styles.csv";

    private readonly string _path = Path.GetFullPath(path);

    /// <inheritdoc />
    public string Description => Path.GetFileName(Path.TrimEndingDirectorySeparator(_path));

    /// <inheritdoc />
    public async ValueTask<int?> CountAsync(CancellationToken cancellationToken = default)
    {
        using FileTree files = FileTree.Open(_path);
        using LineReader lines = OpenTable(files, out _);
        var table = new DelimitedReader(lines, ',');
        int records = 0;
        while (await table.ReadAsync(cancellationToken) is not null)
        {
            records++;
        }
        return Math.Max(0, records - 1);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using FileTree files = FileTree.Open(_path);
        using LineReader lines = OpenTable(files, out string root);
        var table = new DelimitedReader(lines, ',');
        string[] columns = await table.ReadAsync(cancellationToken) ?? [];
        var named = new Columns(columns);
        Check(named.Plan, columns);
        while (await table.ReadAsync(cancellationToken) is { } fields)
        {
            var place = new RowPlace(TableName, table.Line);
            if (fields.Length < columns.Length)
            {
                yield return new SourceRow
                {
                    Where = place.ToString(),
                    Problem = $"It has {fields.Length} fields; {columns.Length} are needed.",
                };
                continue;
            }
            var record = new Record(place, named, JoinTitle(fields, columns.Length, named.Plan));
            yield return await ReadRowAsync(record, files, root, cancellationToken);
        }
    }

    /// <summary>Whether there is such a table in an archive or folder.</summary>
    internal static bool Fits(FileTree files) => files.FindNearTop(TableName) is not null;

    private static async Task<SourceRow> ReadRowAsync(
        Record record,
        FileTree files,
        string root,
        CancellationToken cancellationToken
    )
    {
        var row = new SourceRow
        {
            Where = record.Place.ToString(),
            File = record.Place.File,
            Line = record.Place.Line,
        };
        var notes = new List<RowNote>();
        var context = new PriceContext(DecimalSign.Point, default);
        if (ItemProduct.Read(RecordItem.Read(record), context, notes) is not { } product)
        {
            return row with { Problem = "It has no id." };
        }
        if (product.Id.AsSpan().ContainsAny('/', '\\'))
        {
            return row with { Problem = $"The id {product.Id} cannot be the name of a picture." };
        }
        PictureRead picture = await files.ReadPictureAsync(
            $"{root}images/{product.Id}.jpg",
            cancellationToken
        );
        return picture.Problem is null
            ? row with
            {
                Product = product,
                Pictures = [picture.Bytes],
                Notes = notes,
            }
            : row with
            {
                Notes = [picture.Problem],
                KeptId = product.Id,
            };
    }

    private static string[] JoinTitle(string[] fields, int columns, ColumnPlan plan)
    {
        int surplus = fields.Length - columns;
        int title = plan.IndexOf(FeedColumn.Title);
        return
        [
            .. fields[..title],
            string.Join(',', fields[title..(title + surplus + 1)]),
            .. fields[(title + surplus + 1)..],
        ];
    }

    private LineReader OpenTable(FileTree files, out string root)
    {
        string table =
            files.FindNearTop(TableName)
            ?? throw new CatalogException(
                $"There is no {TableName} in {_path}. The set \"Fashion Product Images\" has one beside its folder images."
            );
        root = table[..^TableName.Length];
        return new LineReader(TableName, files.OpenFile(table));
    }

    private void Check(ColumnPlan plan, string[] columns)
    {
        if (!plan.Has(FeedColumn.Id) || !plan.Has(FeedColumn.Title))
        {
            throw new CatalogException(
                $"{TableName} in {_path} needs the columns id and productDisplayName. Its first line is: {string.Join(',', columns)}"
            );
        }
    }
}
