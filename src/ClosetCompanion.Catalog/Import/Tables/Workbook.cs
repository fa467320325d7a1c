using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Encodings;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Files;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Reads a workbook of a spreadsheet (.xlsx, .xlsb, .xls): the first sheet whose columns are those of products.</summary>
/// <param name="file">The file.</param>
internal sealed class Workbook(FeedFile file) : ITableReader
{
    private const long LongestFile = 512L * 1024 * 1024;
    private const int MostColumns = 2000;
    private const int HeaderRowsTried = 20;

    private WorkbookErrors _errors = new();

    public async Task<Columns?> ReadColumnsAsync(CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        using IExcelDataReader reader = Open();
        return Find(reader, [])?.Columns;
    }

    public async IAsyncEnumerable<Record> ReadAsync(
        IReadOnlyList<NamedColumn> map,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        using IExcelDataReader reader = Open();
        if (Find(reader, map) is not var (columns, row))
        {
            yield break;
        }
        while (Step(reader))
        {
            cancellationToken.ThrowIfCancellationRequested();
            row++;
            string[] cells = Cells(reader, columns.Names.Count);
            if (!cells.All(string.IsNullOrWhiteSpace))
            {
                yield return new Record(new RowPlace(file.Name, row, reader.Name), columns, cells);
            }
        }
    }

    /// <summary>Goes to the row with the columns' names, in the sheet that suits best.</summary>
    private (Columns Columns, long Row)? Find(
        IExcelDataReader reader,
        IReadOnlyList<NamedColumn> map
    )
    {
        (int Sheet, long Row, int Fit)? best = null;
        int sheet = 0;
        do
        {
            for (long row = 1; row <= HeaderRowsTried && Step(reader); row++)
            {
                int fit = Known(reader, map);
                if (fit > (best?.Fit ?? 0))
                {
                    best = (sheet, row, fit);
                }
            }
            sheet++;
        } while (Next(reader));
        if (best is not { } found)
        {
            return null;
        }
        Restart(reader);
        for (int skipped = 0; skipped < found.Sheet; skipped++)
        {
            Next(reader);
        }
        for (long row = 1; row <= found.Row; row++)
        {
            Step(reader);
        }
        return (new Columns(Names(reader), map), found.Row);
    }

    private int Known(IExcelDataReader reader, IReadOnlyList<NamedColumn> map) =>
        Names(reader)
            .Where(name => name.Length is > 0 and < 100)
            .Select(name =>
                map.Any(named => ColumnNames.Plain(named.Name) == ColumnNames.Plain(name))
                    ? FeedColumn.Id
                    : ColumnNames.Guess(name).Field
            )
            .Where(field => field != FeedColumn.Attribute)
            .Distinct()
            .Count();

    private string[] Names(IExcelDataReader reader)
    {
        string[] names = Cells(reader, Math.Min(reader.FieldCount, MostColumns));
        int length = names.Length;
        while (length > 0 && string.IsNullOrWhiteSpace(names[length - 1]))
        {
            length--;
        }
        return names[..length];
    }

    private string[] Cells(IExcelDataReader reader, int count)
    {
        var cells = new string[count];
        for (int place = 0; place < count; place++)
        {
            cells[place] =
                place < reader.FieldCount
                    ? WorkbookCell.Text(
                        reader.GetValue(place) ?? _errors.Find(reader.Name, reader.Depth, place),
                        reader.GetNumberFormatString(place)
                    )
                    : "";
        }
        return cells;
    }

    private IExcelDataReader Open()
    {
        EncodingDetector.Register();
        Stream? stream = null;
        try
        {
            stream = file.OpenSeekable(LongestFile);
            _errors = WorkbookLimits.Check(file.Name, stream);
            return ExcelReaderFactory.CreateReader(stream);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            stream?.Dispose();
            throw Broken(exception);
        }
    }

    private bool Step(IExcelDataReader reader) => Guarded(reader.Read);

    private bool Next(IExcelDataReader reader) => Guarded(reader.NextResult);

    private void Restart(IExcelDataReader reader) =>
        Guarded(() =>
        {
            reader.Reset();
            return true;
        });

    private bool Guarded(Func<bool> step)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            throw Broken(exception);
        }
    }

    // The library throws what it comes upon when a workbook is damaged.
    private static bool IsBroken(Exception exception) =>
        exception
            is ExcelReaderException
                or IOException
                or InvalidDataException
                or NotSupportedException
                or InvalidOperationException
                or ArgumentException
                or FormatException
                or OverflowException
                or IndexOutOfRangeException
                or NullReferenceException
                or InvalidCastException
                or KeyNotFoundException
                or System.Xml.XmlException
                or UnauthorizedAccessException;

    private CatalogException Broken(Exception exception) =>
        new(
            $"{file.Name} cannot be read as a workbook: {exception.Message} Save it again as .xlsx, or as CSV.",
            exception
        );
}
