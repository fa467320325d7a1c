using System.Text;
using ClosetCompanion.Tests.Shared.Shops;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

/// <summary>The newcomer's way: a shop's export with pictures by address, from the page alone, to the first search.</summary>
public sealed class NewcomerTests(ServedApp app, Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public async Task A_Shopify_export_becomes_a_catalogue_that_is_searched()
    {
        await using var shop = await ShopServer.StartAsync();
        var table = new StringBuilder(
            "Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Status\n"
        );
        foreach (var colour in Paint.Colours.Keys)
        {
            var picture = shop.Put($"/files/{colour}.png", Paint.Png(colour, 300, 400));
            table.Append(
                $"{colour}-poncho,{colour} poncho,<p>Warm</p>,Andes,Poncho,Colour,{colour},P-{colour},49.90,{picture}?v=1,active\n"
            );
        }

        var start = TimeProvider.System.GetTimestamp();
        var page = await chromium.VisitAsync(app, "/catalogues");
        await page.GetByLabel("Catalogue", new() { Exact = true }).FillAsync("winter");
        await page.GetByLabel("Fetch pictures from", new() { Exact = true }).FillAsync(shop.Host);
        await page.GetByLabel("File")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "products_export.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(table.ToString()),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await ExpectDoneAsync(page, shop);
        await Expect(page.Locator(".text-page")).ToContainTextAsync("Shopify");
        await Expect(page.Locator(".text-page"))
            .ToContainTextAsync($"{Paint.Colours.Count} fetched");
        await page.GotoAsync("/?q=red+poncho&catalogue=winter");
        await Expect(page.Titles().First).ToHaveTextAsync("red poncho");

        output.WriteLine(
            $"From the page to the first search: {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s"
        );
        await page.Context.DisposeAsync();
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
