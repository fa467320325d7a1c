using AngleSharp.Html.Dom;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;

namespace ClosetCompanion.Catalog.Import.Formats.Pages;

/// <summary>Completes what a page's product leaves to the page: its address, its id, where its pictures lie.</summary>
internal static class PagePaths
{
    public static void Complete(FeedItem item, IHtmlDocument page, string path)
    {
        string? address =
            page.QuerySelector("link[rel='canonical']")?.GetAttribute("href")
            ?? page.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        item.Fill(FeedColumn.Link, address);
        item.Fill(FeedColumn.Id, LastPart(item[FeedColumn.Link]) ?? path);
        if (
            item.Pictures.Count == 0
            && page.QuerySelector("meta[property='og:image']")?.GetAttribute("content") is { } shown
        )
        {
            item.Pictures.Add(shown);
        }
        string folder = path[..(path.LastIndexOf('/') + 1)];
        for (int place = 0; place < item.Pictures.Count; place++)
        {
            item.Pictures[place] = Inside(item.Pictures[place].Trim(), folder, address);
        }
    }

    // A page's own paths count from its folder; "../img/a.jpg" is resolved here, so that it stays below the top.
    private static string Inside(string picture, string folder, string? address)
    {
        if (PictureCell.IsAddress(picture) || picture.Length == 0)
        {
            return picture;
        }
        if (picture.StartsWith('/'))
        {
            return
                Uri.TryCreate(address, UriKind.Absolute, out Uri? site)
                && site.Scheme is "https" or "http"
                ? $"{site.Scheme}://{site.Authority}{picture}"
                : picture.TrimStart('/');
        }
        var parts = new List<string>();
        foreach (string part in (folder + picture).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }

    private static string? LastPart(string? address)
    {
        string? part = address
            ?.Split('?', '#')[0]
            .Split('/')
            .LastOrDefault(text =>
                text.Length > 0 && !text.Contains(':', StringComparison.Ordinal)
            );
        return part is { Length: > 0 and < 150 } && address!.Split('/').Length > 4 ? part : null;
    }
}
