using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class SearchTests(ServedApp app, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_find_clothes_with_and_without_scripting(bool scripting)
    {
        await using var context = await chromium.OpenAsync(app, scripting: scripting);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByLabel("What are you looking for?").FillAsync("red polo shirt");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("“red polo shirt”");
        await Expect(page.Locator(".card-title").First).ToContainTextAsync("red");
        new Uri(page.Url).Query.ShouldBe("?q=red+polo+shirt");

        await page.GetByRole(AriaRole.Link, new() { Name = "More →" }).ClickAsync();
        await Expect(page.Locator(".pager")).ToContainTextAsync("Page 2");
        await page.GoBackAsync();
        await Expect(page.Locator(".pager")).ToContainTextAsync("Page 1");
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Find clothes");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_finds_clothes_with_and_without_scripting(bool scripting)
    {
        await using var context = await chromium.OpenAsync(app, scripting: scripting);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByText("Search by picture").ClickAsync();
        await page.GetByLabel("Picture", new() { Exact = true })
            .SetInputFilesAsync(Photo("yellow"));
        if (!scripting)
        {
            await page.GetByText("Search with this picture").ClickAsync();
        }

        await Expect(page.Locator("h1")).ToHaveTextAsync("Like your picture");
        await Expect(page.Locator(".card-title").First).ToContainTextAsync("yellow");
        page.Url.ShouldContain("?picture=");

        // Words can be added to the picture, and the picture taken off again.
        await page.GetByLabel("What are you looking for?").FillAsync("yellow dress");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("“yellow dress”");
        await Expect(page.GetByText("Your picture")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Search without the picture" })
            .ClickAsync();
        await Expect(page.GetByText("Your picture")).ToHaveCountAsync(0);
        new Uri(page.Url).Query.ShouldBe("?q=yellow+dress");
        await page.GoBackAsync();
        await Expect(page.GetByText("Your picture")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("paste")]
    public async Task A_picture_can_be_dropped_and_pasted(string way)
    {
        await using var context = await chromium.OpenAsync(app);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync(
            """
            ([way, base64]) => {
              const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              const transfer = new DataTransfer();
              transfer.items.add(new File([bytes], "photo.png", { type: "image/png" }));
              const target = document.querySelector("main");
              target.dispatchEvent(way === "drop"
                ? new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true })
                : new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
            }
            """,
            new[] { way, Convert.ToBase64String(Paint.Png("blue", 200, 200)) }
        );
        await Expect(page.Locator("h1")).ToHaveTextAsync("Like your picture");
        await Expect(page.Locator(".card-title").First).ToContainTextAsync("blue");
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_in_words()
    {
        await using var context = await chromium.OpenAsync(app, scripting: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByText("Search by picture").ClickAsync();
        await page.GetByLabel("Picture", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "photo.jpg",
                    MimeType = "image/jpeg",
                    Buffer = "not a picture"u8.ToArray(),
                }
            );
        await page.GetByText("Search with this picture").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be read");
    }

    [Fact]
    public async Task A_picture_that_is_too_large_is_refused_in_words()
    {
        using var folder = new TemporaryFolder();
        await using (var file = File.Create(folder["photo.jpg"]))
        {
            file.SetLength(40 * 1024 * 1024);
        }

        await using var context = await chromium.OpenAsync(app, scripting: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByText("Search by picture").ClickAsync();
        await page.GetByLabel("Picture", new() { Exact = true })
            .SetInputFilesAsync(folder["photo.jpg"]);
        await page.GetByText("Search with this picture").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("32 MB");
    }

    [Fact]
    public async Task A_product_leads_to_its_page_and_on_to_what_is_like_it()
    {
        await using var context = await chromium.OpenAsync(app);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/?q=green");
        var title = await page.Locator(".card-title").First.InnerTextAsync();
        await page.Locator(".card-main").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Similar" }))
            .ToBeVisibleAsync();
        await page.Locator(".product")
            .GetByRole(AriaRole.Link, new() { Name = "More like this" })
            .ClickAsync();
        await Expect(page.Locator(".query-part")).ToContainTextAsync(title);
        await Expect(page.Locator(".card-title").First).ToContainTextAsync("green");
    }

    private static FilePayload Photo(string colour) =>
        new()
        {
            Name = $"{colour}.jpg",
            MimeType = "image/jpeg",
            Buffer = Paint.Jpeg(colour, 400, 300),
        };
}
