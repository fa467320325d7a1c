using System.IO.Compression;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class CatalogueTests(ServedApp app, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_imported_embedded_again_and_retired(bool scripting)
    {
        var name = scripting ? "with-script" : "without-script";
        var page = await chromium.VisitAsync(app, "/catalogues", scripting);
        await Expect(page.Locator(".catalogue").First).ToContainTextAsync("sample");
        await ImportAsync(page, name, "wardrobe.zip", Pictures("red", "blue"));
        await Expect(page.Heading()).ToContainTextAsync($"wardrobe.zip into {name}");
        await Expect(page.Locator(".work-title")).ToHaveTextAsync("Done");
        await Expect(page.Locator(".figures")).ToContainTextAsync("Added");

        await page.GotoAsync("/catalogues");
        var made = page.Locator(".catalogue", new() { HasText = name });
        await Expect(made).ToContainTextAsync("2 on offer");
        await made.GetByRole(AriaRole.Button, new() { Name = "Embed again" }).ClickAsync();
        await Expect(page.Locator(".work")).ToContainTextAsync("2 pictures were embedded again");

        await made.GetByText("Retire …").ClickAsync();
        await made.GetByRole(AriaRole.Button, new() { Name = "Retire all" }).ClickAsync();
        await Expect(made).ToContainTextAsync("0 on offer, 2 retired");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_cannot_be_imported_is_refused_in_words()
    {
        var page = await chromium.VisitAsync(app, "/catalogues", scripting: false);
        await ImportAsync(page, "broken", "broken.zip", "not a zip"u8.ToArray());
        await Expect(page.Locator(".work-title")).ToHaveTextAsync("That could not be imported");
        await Expect(page.Locator(".work")).ToContainTextAsync("broken.zip");

        await page.GotoAsync("/catalogues");
        await ImportAsync(page, "broken", "letter.doc", "a letter"u8.ToArray());
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(".csv");
        await page.Context.DisposeAsync();
    }

    private static async Task ImportAsync(IPage page, string catalogue, string name, byte[] file)
    {
        await page.GetByLabel("Catalogue", new() { Exact = true }).FillAsync(catalogue);
        await page.GetByLabel("File")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/octet-stream",
                    Buffer = file,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
    }

    private static byte[] Pictures(params string[] colours)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var colour in colours)
            {
                using var entry = zip.CreateEntry($"dress/{colour}-dress.png").Open();
                entry.Write(Paint.Png(colour, 120, 160));
            }
        }
        return stream.ToArray();
    }
}
