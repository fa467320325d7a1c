using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>The cells of a workbook (.xlsx) whose formula failed. The library that reads workbooks shows them as empty.</summary>
/// <remarks>Parts and elements: ECMA-376, part 1, 18.3.1.4 and 18.18.11.</remarks>
internal sealed class WorkbookErrors
{
    private const int MostKept = 100_000;
    private const string Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
    };

    private readonly Dictionary<(string Sheet, int Row, int Column), string> _cells = [];

    /// <summary>What the spreadsheet shows in a cell; null where no formula failed.</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public string? Find(string sheet, int row, int column) =>
        _cells.Count == 0 ? null : _cells.GetValueOrDefault((sheet, row, column));

    /// <summary>Reads them; none where the archive is no such workbook.</summary>
    /// <exception cref="XmlException">A part is no XML.</exception>
    public static WorkbookErrors Read(ZipArchive archive)
    {
        var errors = new WorkbookErrors();
        foreach (var (name, path) in Sheets(archive))
        {
            if (archive.GetEntry(path) is { } entry)
            {
                using Stream stream = entry.Open();
                errors.ReadSheet(name, stream);
            }
        }
        return errors;
    }

    private void ReadSheet(string sheet, Stream stream)
    {
        using var reader = XmlReader.Create(stream, _settings);
        int row = -1;
        int column = -1;
        while (_cells.Count < MostKept && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            if (reader.LocalName == "row")
            {
                row = int.TryParse(reader.GetAttribute("r"), out int number) ? number - 1 : row + 1;
                column = -1;
            }
            else if (reader.LocalName == "c")
            {
                column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                if (reader.GetAttribute("t") == "e" && ValueOf(reader) is { Length: > 0 } error)
                {
                    _cells[(sheet, row, column)] = error;
                }
            }
        }
    }

    private static string? ValueOf(XmlReader reader)
    {
        using XmlReader cell = reader.ReadSubtree();
        while (cell.Read())
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                return cell.ReadElementContentAsString();
            }
        }
        return null;
    }

    // "AB12" stands in column 27.
    private static int? ColumnOf(string? place)
    {
        int column = 0;
        foreach (char letter in (place ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }
        return column == 0 ? null : column - 1;
    }

    private static IEnumerable<(string Name, string Path)> Sheets(ZipArchive archive)
    {
        if (
            Load(archive, "xl/workbook.xml") is not { } book
            || Load(archive, "xl/_rels/workbook.xml.rels") is not { } parts
        )
        {
            yield break;
        }
        foreach (XElement sheet in book.Descendants().Where(e => e.Name.LocalName == "sheet"))
        {
            string? id = sheet.Attribute(XName.Get("id", Relations))?.Value;
            string? target = parts
                .Root?.Elements()
                .FirstOrDefault(part => part.Attribute("Id")?.Value == id)
                ?.Attribute("Target")
                ?.Value;
            if (target is not null && sheet.Attribute("name")?.Value is { } name)
            {
                yield return (name, target.StartsWith('/') ? target[1..] : $"xl/{target}");
            }
        }
    }

    private static XDocument? Load(ZipArchive archive, string path)
    {
        if (archive.GetEntry(path) is not { } entry)
        {
            return null;
        }
        using Stream stream = entry.Open();
        using var reader = XmlReader.Create(stream, _settings);
        return XDocument.Load(reader);
    }
}
