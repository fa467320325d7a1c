using System.Diagnostics;
using System.Globalization;
using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>Damaged tables, feeds, archives and pages. CLOSET_FUZZ=10000 is the full count.</summary>
[Collection(Measured.Name)]
public sealed class FeedFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int FilesInSuite = 400;
    private const long MostMemory = 600L * 1024 * 1024;

    // Of processor time, since the machine may be busy with other work.
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _hung = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_seed_gives_products_before_it_is_damaged()
    {
        foreach (var (name, bytes) in FeedSeeds.All)
        {
            var (products, _, message) = await ReadAsync(name, bytes);

            products.ShouldBeGreaterThan(0, $"{name}: {message}");
        }
    }

    [Fact]
    public async Task No_damage_makes_reading_crash_hang_or_fill_the_memory()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("CLOSET_FUZZ"), out int wanted)
            ? wanted
            : FilesInSuite;
        int read = 0;
        int refused = 0;
        TimeSpan slowest = TimeSpan.Zero;
        string slowestName = "";
        long memory = 0;
        for (int number = 0; number < count; number++)
        {
            var (name, bytes) = FeedDamage.Make(number);
            TimeSpan before = ProcessorTime();

            var (products, _, message) = await ReadAsync(name, bytes).WaitAsync(_hung);

            TimeSpan taken = ProcessorTime() - before;
            if (taken > slowest)
            {
                (slowest, slowestName) = (taken, $"{number} {name}");
            }
            memory = Math.Max(memory, number % 50 == 0 ? Environment.WorkingSet : 0);
            _ = message is null && products > 0 ? read++ : refused++;
        }
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} files: {read} gave products, {refused} were refused; the slowest took {slowest.TotalMilliseconds:0} ms of processor time ({slowestName}); at most {memory / 1e6:0} MB"
            )
        );
        slowest.ShouldBeLessThan(_longest);
        // Beside other tests, their memory would count as well.
        if (wanted > 0)
        {
            memory.ShouldBeLessThan(MostMemory);
        }
        read.ShouldBeGreaterThan(count / 4);
    }

    // Number 6397 of the full count: it took 8 seconds.
    [Fact]
    public async Task A_column_whose_name_has_twenty_thousand_words_is_read_at_once()
    {
        string name = "colour " + string.Concat(Enumerable.Repeat("http://", 20_000));
        byte[] table = Encoding.UTF8.GetBytes(
            $"id,title,picture,{name}\n1,Shirt,a.jpg,red\n2,Dress,a.jpg,blue\n"
        );
        TimeSpan before = ProcessorTime();

        var (products, _, message) = await ReadAsync("table.csv", table);

        products.ShouldBe(2, message);
        (ProcessorTime() - before).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_message_names_columns_in_short()
    {
        byte[] table = Encoding.UTF8.GetBytes($"id,{new string('x', 100_000)}\n1,red\n");

        string message = (await ReadAsync("table.csv", table)).Message.ShouldNotBeNull();

        message.Length.ShouldBeLessThan(300);
        message.ShouldContain("x…");
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>Reads a file as an import does; only errors made for people may come out.</summary>
    private async Task<(int Products, int Rows, string? Message)> ReadAsync(
        string name,
        byte[] bytes
    )
    {
        string folder = _folder.File(Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, bytes);
        await File.WriteAllBytesAsync(Path.Combine(folder, "a.jpg"), [1, 2, 3]);
        int products = 0;
        int rows = 0;
        try
        {
            IProductSource source = ProductSources.Open(path);
            await source.CountAsync();
            await foreach (SourceRow row in source.ReadAsync())
            {
                rows++;
                products += row.Product is null ? 0 : 1;
                row.Where.Any(char.IsControl).ShouldBeFalse();
                (row.Problem ?? row.Remark ?? "").Any(char.IsControl).ShouldBeFalse();
                row.Product?.Title.Any(char.IsControl).ShouldBeFalse();
            }
            return (products, rows, null);
        }
        catch (CatalogException refusal)
        {
            return (products, rows, refusal.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
