using System.IO.Compression;
using System.Text.Json;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Measuring;

public sealed class FormTests : IAsyncLifetime
{
    private const int Senders = 20;

    private Workplace _workplace = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _workplace = await Workplace.CreateAsync();
        await (await _workplace.OpenAsync(ColourSource.OfFive())).DisposeAsync();
    }

    public ValueTask DisposeAsync() => _workplace.DisposeAsync();

    [Fact]
    public async Task Photos_of_held_back_senders_alone_are_asked_with_test()
    {
        var zip = await ZipAsync(withLabels: true);

        var (development, test) = (await PhotosAsync(zip), await PhotosAsync(zip, "--test"));

        // 15 % of the senders each, with two photos of each sender.
        (development, test).ShouldBe((6, 6));
    }

    [Fact]
    public async Task Photos_without_labels_are_refused_with_what_is_missing()
    {
        var run = await RunAsync(await ZipAsync(withLabels: false));
        run.ExitCode.ShouldNotBe(0);
        run.Error.ShouldContain("has no labels.csv with file, label and sender");
    }

    private async Task<int> PhotosAsync(string zip, params string[] more)
    {
        var run = await RunAsync(zip, ["--json", .. more]);
        run.ExitCode.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Out);
        var results = json.RootElement.EnumerateArray().ToArray();
        results.ShouldAllBe(result =>
            result.GetProperty("kindRight").GetInt32() <= result.GetProperty("photos").GetInt32()
        );
        return results.Sum(result => result.GetProperty("photos").GetInt32());
    }

    private Task<ClosetRun> RunAsync(string zip, params string[] more) =>
        ClosetRun.InAsync(_workplace, ["evaluate", "--form", zip, .. more]);

    private async Task<string> ZipAsync(bool withLabels)
    {
        var path = Path.Combine(_workplace.DataFolder, "photos.zip");
        await using var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create, Cancellation);
        var labels = new List<string> { "file,label,sender" };
        for (var photo = 0; photo < 2 * Senders; photo++)
        {
            var (name, label) = ($"{photo}.png", photo % 2 == 0 ? "Shirt" : "Dress");
            labels.Add($"{label}/{name},{label},{photo / 2}");
            await WriteAsync($"{label}/{name}", ColourSource.Picture(5 * photo, 40, 90));
        }
        if (withLabels)
        {
            await WriteAsync(
                "labels.csv",
                System.Text.Encoding.UTF8.GetBytes(string.Join('\n', labels))
            );
        }
        return path;

        async Task WriteAsync(string name, byte[] content)
        {
            await using var entry = await zip.CreateEntry(name).OpenAsync(Cancellation);
            await entry.WriteAsync(content, Cancellation);
        }
    }
}
