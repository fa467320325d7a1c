using System.Globalization;
using System.Text;
using ClosetCompanion.SampleCloset;
using ClosetCompanion.Tests.Shared.Shops;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

/// <summary>The newcomer's way: a shop's export with pictures by address, from the page alone, to the first search.</summary>
public sealed class NewcomerTests(ServedApp app, Chromium chromium, ITestOutputHelper output)
{
    private const int NormalProducts = 24;

    private static readonly int _products = int.TryParse(
        Environment.GetEnvironmentVariable("CLOSET_PRODUCTS"),
        CultureInfo.InvariantCulture,
        out var count
    )
        ? count
        : NormalProducts;

    private long _step;

    [Fact]
    public async Task A_Shopify_export_becomes_a_catalogue_that_is_searched()
    {
        await using var shop = await ShopServer.StartAsync();
        var (export, products) = await ExportAsync(shop);
        await using var context = await chromium.OpenAsync(app);
        var page = await context.NewPageAsync();
        _step = TimeProvider.System.GetTimestamp();

        await page.GotoAsync("/catalogues");
        await page.GetByLabel("Catalogue", new() { Exact = true }).FillAsync("winter");
        await page.GetByLabel("Fetch pictures from", new() { Exact = true }).FillAsync(shop.Host);
        await page.GetByLabel("File")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "products_export.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(export),
                }
            );
        Tell("the page with the form, filled in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.Locator(".work-title")).ToBeVisibleAsync();
        Tell("the upload");
        await ExpectDoneAsync(page, shop);
        Tell($"{products} pictures fetched, read and embedded");
        await Expect(page.Locator(".text-page")).ToContainTextAsync("Shopify");
        await Expect(page.Locator(".text-page")).ToContainTextAsync($"{products} fetched");
        await page.GotoAsync("/?q=red&catalogue=winter");
        await Expect(page.Titles().First).ToBeVisibleAsync();
        Tell("the first search");
    }

    // The sample closet as a shop exports it, each picture by its address.
    private static async Task<(string Csv, int Products)> ExportAsync(ShopServer shop)
    {
        var csv = new StringBuilder(
            "Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Status\n"
        );
        var products = 0;
        await foreach (
            var row in new SampleClosetSource()
                .ReadAsync(TestContext.Current.CancellationToken)
                .Take(_products)
        )
        {
            var product = row.Product!;
            var picture = shop.Put(
                $"/files/{product.Id}.jpg",
                row.Pictures[0].ToArray(),
                "image/jpeg"
            );
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{product.Id},\"{product.Title}\",<p>Warm</p>,{product.Brand},{product.Kind},Colour,{product.Colour},S-{product.Id},{product.Price},{picture}?v=1,active\n"
            );
            products++;
        }

        return (csv.ToString(), products);
    }

    private void Tell(string what)
    {
        var now = TimeProvider.System.GetTimestamp();
        output.WriteLine(
            $"{TimeProvider.System.GetElapsedTime(_step, now).TotalSeconds, 6:0.0} s  {what}"
        );
        _step = now;
    }

    // Where it does not end, what page, server and shop say tells why.
    private async Task ExpectDoneAsync(IPage page, ShopServer shop)
    {
        try
        {
            await Expect(page.Locator(".work-title")).ToHaveTextAsync("Done");
        }
        catch
        {
            output.WriteLine($"The page: {await page.Locator("main").InnerTextAsync()}");
            output.WriteLine(
                $"The server: {await page.EvaluateAsync<string>("fetch(location.href).then(async (answer) => `${answer.status} ${await answer.text()}`)")}"
            );
            output.WriteLine($"The shop was asked for: {string.Join(", ", shop.Requests)}");
            throw;
        }
    }
}
