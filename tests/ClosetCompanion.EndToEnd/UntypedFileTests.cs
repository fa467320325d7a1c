using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

/// <summary>Files that the system knows no type of, as of HEIC on most computers: the server tells what it can read.</summary>
public sealed class UntypedFileTests(ServedApp app, Chromium chromium)
{
    [Theory]
    [InlineData("photo")]
    [InlineData("IMG_0001.HEIC")]
    public async Task A_dropped_picture_without_a_type_is_searched_with(string name)
    {
        var bytes =
            name == "photo"
                ? Paint.Jpeg("red", 200, 300)
                : await File.ReadAllBytesAsync(
                    Repository.PathOf("tests/ClosetCompanion.Clip.Tests/Imaging/iphone.heic"),
                    TestContext.Current.CancellationToken
                );
        var page = await chromium.VisitAsync(app, "/");

        await DropAsync(page, name, "", bytes);

        await Expect(page.Heading()).ToHaveTextAsync("Like your picture");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_by_the_page_or_by_the_server()
    {
        var page = await chromium.VisitAsync(app, "/");
        await DropAsync(page, "letter.txt", "text/plain", "a letter"u8.ToArray());
        await Expect(page.Locator(".picture-problem")).ToContainTextAsync("is not a picture");

        await DropAsync(page, "letter", "", "a letter"u8.ToArray());
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("picture");
        await page.Context.DisposeAsync();
    }

    private static Task DropAsync(IPage page, string name, string type, byte[] bytes) =>
        page.EvaluateAsync(
            """
            ([name, type, base64]) => {
              const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              const transfer = new DataTransfer();
              transfer.items.add(new File([bytes], name, { type }));
              document.querySelector("main").dispatchEvent(
                new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
            }
            """,
            new[] { name, type, Convert.ToBase64String(bytes) }
        );
}
