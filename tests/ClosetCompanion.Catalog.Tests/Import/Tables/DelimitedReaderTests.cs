using System.Text;
using ClosetCompanion.Catalog.Import.Tables;
using CsCheck;

namespace ClosetCompanion.Catalog.Tests.Import.Tables;

public sealed class DelimitedReaderTests
{
    private static readonly Gen<string> _field = Gen.OneOf(
        Gen.String["ab ,;\"\n'ü"],
        OneOf("", "\"", "\"\"", "a,b", "3.5\"", "NA", " x ")
    );

    private static readonly Gen<string[][]> _table = Gen.Int[1, 5]
        .SelectMany(columns => _field.Array[columns].Array[0, 12]);

    private static readonly Gen<string> _plainRow = Gen.String["abc 1"]
        .Array[3]
        .Select(fields => "x" + string.Join(',', fields));

    [Fact]
    public Task Reads_back_every_table_that_is_written_properly() =>
        _table
            .Where(rows => rows.All(row => row.Length > 1 || !string.IsNullOrWhiteSpace(row[0])))
            .Select(OneOf("\n", "\r\n"))
            .SampleAsync(
                async (rows, end) =>
                {
                    string text = string.Concat(
                        rows.Select(row => string.Join(',', row.Select(Quote)) + end)
                    );
                    (await ReadAsync(text)).ShouldBe(rows);
                },
                iter: 500
            );

    [Fact]
    public Task Loses_no_other_row_to_a_quote_that_nobody_closes() =>
        Gen.Select(_plainRow.Array[0, 30], _plainRow.Array[0, 30])
            .SampleAsync(
                async (before, after) =>
                {
                    string[] lines = [.. before, "x,\"unclosed,y", .. after];
                    List<string[]> rows = await ReadAsync(string.Join('\n', lines));
                    rows.Select(row => string.Join(',', row)).ShouldBe(lines);
                },
                iter: 500
            );

    [Fact]
    public Task Reads_any_text_to_its_end() =>
        Gen.String["a,\"\r\n \0"]
            .SampleAsync(
                async text => (await ReadAsync(text)).Count.ShouldBeLessThanOrEqualTo(text.Length),
                iter: 500
            );

    [Fact]
    public async Task Takes_a_stray_quote_for_a_character_when_a_later_row_has_one_too()
    {
        List<string[]> rows = await ReadAsync(
            "1,\"Levis jeans\n2,Nike short\n3,\"Tempo 3.5\"\" short\"\n4,Tempo 3.5\" short\n"
        );

        rows.Select(row => row[0]).ShouldBe(["1", "2", "3", "4"]);
        rows[0][1].ShouldBe("\"Levis jeans");
        rows[2][1].ShouldBe("Tempo 3.5\" short");
    }

    [Fact]
    public async Task Keeps_proper_fields_of_a_row_with_a_stray_quote()
    {
        List<string[]> rows = await ReadAsync("\"a,b\",\"c,d\n");

        rows.ShouldHaveSingleItem().ShouldBe(["a,b", "\"c", "d"]);
    }

    [Fact]
    public async Task Counts_lines_from_one_and_past_line_breaks_in_fields()
    {
        using var lines = new LineReader(
            "table",
            new MemoryStream("a\r\n\r\n\"b\nb\"\nc"u8.ToArray())
        );
        var reader = new DelimitedReader(lines, ',');
        var starts = new List<int>();
        while (await reader.ReadAsync(CancellationToken.None) is not null)
        {
            starts.Add(reader.Line);
        }

        starts.ShouldBe([1, 3, 5]);
    }

    [Fact]
    public async Task Refuses_a_line_without_end()
    {
        var told = await Should.ThrowAsync<CatalogException>(() =>
            ReadAsync("a\n" + new string('x', 2_000_000))
        );

        told.Message.ShouldContain("table line 2");
    }

    private static Gen<string> OneOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private static async Task<List<string[]>> ReadAsync(string text)
    {
        using var lines = new LineReader("table", new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var reader = new DelimitedReader(lines, ',');
        var rows = new List<string[]>();
        while (await reader.ReadAsync(CancellationToken.None) is { } row)
        {
            rows.Add(row);
        }
        return rows;
    }

    private static string Quote(string field) =>
        $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
