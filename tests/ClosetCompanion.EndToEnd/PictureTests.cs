using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class PictureTests(ServedApp app, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_finds_what_is_on_it_with_and_without_scripting(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/?q=yellow+dress", scripting);
        var shown = await page.Titles().First.InnerTextAsync();
        var photo = await page.FirstPictureAsync(app);
        await page.GotoAsync("/");
        await GiveAsync(page, scripting, photo);
        await Expect(page.Heading()).ToHaveTextAsync("Like your picture");
        await Expect(page.Titles().First).ToHaveTextAsync(shown);
        page.Query().ShouldStartWith("?picture=");

        // Words can be added to the picture, and the picture taken off again.
        await page.SearchAsync("watch");
        await Expect(page.Heading()).ToHaveTextAsync("“watch”");
        await Expect(page.Locator(".query-part-picture")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Search without the picture" })
            .ClickAsync();
        await Expect(page.Locator(".query-part-picture")).ToHaveCountAsync(0);
        page.Query().ShouldBe("?q=watch");
        await page.GoBackAsync();
        await Expect(page.Locator(".query-part-picture")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("paste")]
    public async Task A_picture_can_be_dropped_and_pasted(string way)
    {
        var page = await chromium.VisitAsync(app, "/?q=blue+jeans");
        var shown = await page.Titles().First.InnerTextAsync();
        var photo = await page.FirstPictureAsync(app);
        await page.GotoAsync("/");
        await page.EvaluateAsync(
            """
            ([way, base64]) => {
              const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              const transfer = new DataTransfer();
              transfer.items.add(new File([bytes], "photo.jpg", { type: "image/jpeg" }));
              const target = document.querySelector("main");
              target.dispatchEvent(way === "drop"
                ? new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true })
                : new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
            }
            """,
            new[] { way, Convert.ToBase64String(photo.Buffer) }
        );
        await Expect(page.Heading()).ToHaveTextAsync("Like your picture");
        await Expect(page.Titles().First).ToHaveTextAsync(shown);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_of_the_page_can_be_dragged_onto_it()
    {
        var page = await chromium.VisitAsync(app, "/?q=handbag");
        await page.EvaluateAsync(
            """
            () => {
              const transfer = new DataTransfer();
              transfer.setData("text/uri-list", document.querySelector(".card img").src);
              document.querySelector("main").dispatchEvent(
                new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
            }
            """
        );
        await page.WaitForURLAsync("**/?q=handbag&picture=*");
        await Expect(page.Locator(".query-part-picture")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_address_of_a_product_or_its_picture_is_taken_too(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/?q=white+sneakers", scripting);
        var picture = await page.Locator(".card img").First.GetAttributeAsync("src");
        var product = await page.Locator(".card-main").First.GetAttributeAsync("href");
        await page.GotoAsync("/");
        await page.OpenPicturesAsync();
        await page.GetByLabel("Address of a picture").FillAsync($"{app.Address}{picture![1..]}");
        await page.GetByText("Search with this picture").ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("Like your picture");

        await page.GotoAsync("/");
        await page.OpenPicturesAsync();
        await page.GetByLabel("Address of a picture").FillAsync(product!);
        await page.GetByText("Search with this picture").ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("More like this");

        await page.GotoAsync("/");
        await page.OpenPicturesAsync();
        await page.GetByLabel("Address of a picture").FillAsync("https://elsewhere.example/a.jpg");
        await page.GetByText("Search with this picture").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("not the address");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_pictures_and_words_are_weighed_against_each_other(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/?q=red+handbag", scripting);
        var bag = await page.FirstPictureAsync(app);
        await page.GotoAsync("/?q=black+watch");
        var watch = await page.FirstPictureAsync(app);
        await page.GotoAsync("/");
        await GiveAsync(page, scripting, bag, watch);
        await Expect(page.Heading()).ToHaveTextAsync("Like your 2 pictures");
        await Expect(page.Locator(".query-part-picture")).ToHaveCountAsync(2);

        var weight = page.GetByLabel("How much picture 2 counts");
        await weight.SelectOptionAsync(new SelectOptionValue { Label = "counts most" });
        if (!scripting)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Search again" }).ClickAsync();
        }
        await page.WaitForURLAsync("**%5E4");
        await Expect(page.Titles().First).ToContainTextAsync("Watch");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_phone_offers_its_camera()
    {
        await using var context = await chromium.OpenAsync(app, 360, 740, phone: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.OpenPicturesAsync();
        await Expect(page.GetByLabel("Take a photo")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Take a photo"))
            .ToHaveAttributeAsync("capture", "environment");
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_in_words()
    {
        var page = await chromium.VisitAsync(app, "/", scripting: false);
        await GiveAsync(
            page,
            scripting: false,
            new FilePayload
            {
                Name = "photo.jpg",
                MimeType = "image/jpeg",
                Buffer = "not a picture"u8.ToArray(),
            }
        );
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("cannot be read");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_that_is_too_large_is_refused_in_words(bool scripting)
    {
        using var folder = new TemporaryFolder();
        await using (var file = File.Create(folder["photo.jpg"]))
        {
            file.SetLength(40 * 1024 * 1024);
        }

        var page = await chromium.VisitAsync(app, "/", scripting);
        await page.OpenPicturesAsync();
        await page.GetByLabel("Picture", new() { Exact = true })
            .SetInputFilesAsync(folder["photo.jpg"]);
        if (!scripting)
        {
            await page.GetByText("Search with this picture").ClickAsync();
        }
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("32 MB");
        await page.Context.DisposeAsync();
    }

    private static async Task GiveAsync(IPage page, bool scripting, params FilePayload[] photos)
    {
        await page.OpenPicturesAsync();
        await page.GetByLabel("Picture", new() { Exact = true }).SetInputFilesAsync(photos);
        if (!scripting)
        {
            await page.GetByText("Search with this picture").ClickAsync();
        }
    }
}
