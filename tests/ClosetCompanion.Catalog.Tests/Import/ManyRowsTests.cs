using System.Diagnostics;
using System.Globalization;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>How fast rows are read, and in how much memory. CLOSET_ROWS=1000000 is the full count.</summary>
[Collection(Measured.Name)]
public sealed class ManyRowsTests(ITestOutputHelper output) : IDisposable
{
    private const int RowsInSuite = 200_000;
    private const int LeastRowsPerSecond = 20_000;
    private const long MostMemory = 500L * 1024 * 1024;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_table_without_pictures_is_read_quickly_in_little_memory()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("CLOSET_ROWS"), out int wanted)
            ? wanted
            : RowsInSuite;
        string table = _folder.File("many.csv");
        await WriteAsync(table, count);
        await ReadAsync(table, 20_000);
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        var wall = Stopwatch.StartNew();

        var (rows, memory) = await ReadAsync(table, int.MaxValue);

        process.Refresh();
        double seconds = (process.TotalProcessorTime - before).TotalSeconds;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows:N0} rows of {new FileInfo(table).Length / 1e6:0} MB in {wall.Elapsed.TotalSeconds:0.0} s, {seconds:0.0} s of processor time: {rows / seconds:N0} rows a second; at most {memory / 1e6:0} MB"
            )
        );
        rows.ShouldBe(count);
        // Beside other tests, their time and memory would count as well.
        if (wanted > 0)
        {
            (rows / seconds).ShouldBeGreaterThan(LeastRowsPerSecond);
            memory.ShouldBeLessThan(MostMemory);
        }
    }

    private static async Task<(int Rows, long Memory)> ReadAsync(string table, int most)
    {
        int rows = 0;
        long memory = 0;
        await foreach (SourceRow row in new FeedSource(table).ReadAsync())
        {
            row.KeptId.ShouldNotBeNull();
            if (++rows % 10_000 == 0)
            {
                memory = Math.Max(memory, Environment.WorkingSet);
            }
            if (rows == most)
            {
                break;
            }
        }
        return (rows, memory);
    }

    private static async Task WriteAsync(string table, int count)
    {
        string[] colours = ["Red", "Navy Blue", "Grün", "Black/White"];
        await using var writer = new StreamWriter(table);
        await writer.WriteLineAsync(
            "id,title,description,brand,category,color,size,gender,price,sale_price,availability,link,image_link,material"
        );
        for (int row = 0; row < count; row++)
        {
            await writer.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"sku-{row},\"Shirt, number {row}\",\"<p>Soft &amp; warm</p> {row}\",Acme,Apparel > Shirts,{colours[row % 4]},M,female,\"1,{row % 1000:000}.90 EUR\",,in stock,https://shop.example/{row},,cotton"
                )
            );
        }
    }
}
