using Microsoft.Playwright;

namespace ClosetCompanion.EndToEnd;

/// <summary>The parts of pages that tests look at, named as a person would name them.</summary>
internal static class PageParts
{
    public static ILocator Box(this IPage page) => page.GetByLabel("What are you looking for?");

    public static ILocator Titles(this IPage page) => page.Locator(".card-title");

    public static ILocator Heading(this IPage page) => page.Locator("h1");

    /// <summary>Searches for words with the box.</summary>
    public static async Task SearchAsync(this IPage page, string words)
    {
        await page.Box().FillAsync(words);
        await page.Box().PressAsync("Enter");
    }

    /// <summary>The values of a filter, as links.</summary>
    public static ILocator Filter(this IPage page, string title, string value) =>
        page.Locator(".facet", new() { HasText = title })
            .Locator(".facet-value", new() { Has = page.GetByText(value, new() { Exact = true }) })
            .First;

    /// <summary>The query of the page's address.</summary>
    public static string Query(this IPage page) => new Uri(page.Url).Query;

    /// <summary>Opens the panel in which pictures are given.</summary>
    public static Task OpenPicturesAsync(this IPage page) =>
        page.Locator("#by-picture > summary").ClickAsync();

    /// <summary>The picture file of the first product that is shown.</summary>
    public static async Task<FilePayload> FirstPictureAsync(this IPage page, ServedApp app)
    {
        var address = await page.Locator(".card img").First.GetAttributeAsync("src");
        return new FilePayload
        {
            Name = "photo.jpg",
            MimeType = "image/jpeg",
            Buffer = await app.DownloadAsync(address!.Split('?')[0]),
        };
    }
}
