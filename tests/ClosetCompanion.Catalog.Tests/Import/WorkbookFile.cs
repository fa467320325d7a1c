using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>Writes workbooks (.xlsx) by hand, with what spreadsheets do to numbers and dates.</summary>
internal static class WorkbookFile
{
    private const string Types =
        """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""";

    private const string Roots =
        """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    private const string Book =
        """<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Products" sheetId="1" r:id="r1"/></sheets></workbook>""";

    private const string BookParts =
        """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""";

    private const string Styles =
        """<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""";

    /// <param name="rows">
    /// Texts; <c>=12.5</c> is a number, <c>0=42</c> one shown with five digits, <c>d=45000</c> a date, <c>e=#N/A</c> an error.
    /// </param>
    public static byte[] Write(IReadOnlyList<string[]> rows)
    {
        var sheet = new StringBuilder(
            """<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"""
        );
        foreach (var (index, row) in rows.Index())
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{index + 1}\">");
            foreach (var (place, cell) in row.Index())
            {
                sheet.Append(Cell($"{(char)('A' + place)}{index + 1}", cell));
            }
            sheet.Append("</row>");
        }
        sheet.Append("</sheetData></worksheet>");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", Types);
            Put(zip, "_rels/.rels", Roots);
            Put(zip, "xl/workbook.xml", Book);
            Put(zip, "xl/_rels/workbook.xml.rels", BookParts);
            Put(zip, "xl/styles.xml", Styles);
            Put(zip, "xl/worksheets/sheet1.xml", sheet.ToString());
        }
        return stream.ToArray();
    }

    private static string Cell(string place, string cell) =>
        cell.IndexOf('=', StringComparison.Ordinal) switch
        {
            0 => $"<c r=\"{place}\"><v>{cell[1..]}</v></c>",
            1 when cell[0] == '0' => $"<c r=\"{place}\" s=\"1\"><v>{cell[2..]}</v></c>",
            1 when cell[0] == 'e' => $"<c r=\"{place}\" t=\"e\"><f>A1/0</f><v>{cell[2..]}</v></c>",
            1 when cell[0] == 'd' => $"<c r=\"{place}\" s=\"2\"><v>{cell[2..]}</v></c>",
            _ =>
                $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>",
        };

    private static void Put(ZipArchive zip, string name, string text)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
