using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class OutfitTests(ServedApp app, Chromium chromium)
{
    private static readonly AxeRunOptions _options = new()
    {
        ResultTypes = new HashSet<ResultType> { ResultType.Violations },
        Iframes = false,
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_outfit_of_what_goes_with_a_shirt_is_planned_worn_copied_and_deleted(
        bool scripting
    )
    {
        var page = await MakeAsync(scripting);
        var name = await page.Heading().InnerTextAsync();
        (await Pieces(page).CountAsync()).ShouldBeGreaterThan(1);

        await Button(page, "Worn today").PressAsync("Enter");
        await Expect(Button(page, "Worn today")).ToHaveAttributeAsync("aria-pressed", "true");
        await Button(page, "Plan for it").ClickAsync();
        await Expect(page.GetByText("Planned for", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Monday");
        await Button(page, "Rename").ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("Monday");
        name.ShouldNotBe("Monday");
        await Button(page, "Copy it").ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("Monday (copy)");

        await page.GetByRole(AriaRole.Link, new() { Name = "Outfits", Exact = true }).ClickAsync();
        await Expect(page.Titles()).ToHaveTextAsync(["Monday (copy)", "Monday"]);
        await Expect(page.Locator(".calendar-worn")).ToHaveCountAsync(1);
        await page.Titles().First.ClickAsync();
        await page.GetByText("Delete it for good").ClickAsync();
        await Button(page, "Delete").ClickAsync();
        await Expect(page.Titles()).ToHaveTextAsync(["Monday"]);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_piece_is_dragged_and_stays_where_it_was_dropped()
    {
        var page = await MakeAsync(scripting: true);
        var piece = Pieces(page).Last;
        var before = await PlaceAsync(piece);
        var box = (await piece.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));

        var answer = page.WaitForResponseAsync("**/piece");
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x - 30, y - 20, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        (await answer).Status.ShouldBe(200);

        var after = await PlaceAsync(piece);
        after.X.ShouldBeLessThan(before.X - 20);
        after.Y.ShouldBeLessThan(before.Y - 10);
        await page.ReloadAsync();
        (await PlaceAsync(Pieces(page).Last)).ShouldBe(after);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_keyboard_moves_sizes_layers_and_takes_out_a_piece()
    {
        var page = await MakeAsync(scripting: true);
        var piece = Pieces(page).First;
        var name = await piece.GetAttributeAsync("data-piece");
        var count = await Pieces(page).CountAsync();
        var before = await PlaceAsync(piece);

        foreach (
            var key in (string[])["ArrowRight", "ArrowRight", "ArrowDown", "+", "+", "-", "PageUp"]
        )
        {
            await Named(page, name!).PressAsync(key);
        }

        await Expect(page.Locator(".outfit-said")).ToContainTextAsync("one layer forward");
        await Expect(Named(page, name!)).ToBeFocusedAsync();
        await page.ReloadAsync();
        (await PlaceAsync(Named(page, name!))).ShouldBe(
            (before.X + 20, before.Y + 10, before.Size + 40)
        );
        (await Pieces(page).Nth(1).GetAttributeAsync("data-piece")).ShouldBe(name);
        await Named(page, name!).PressAsync("Delete");
        await Expect(Pieces(page)).ToHaveCountAsync(count - 1);
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Buttons_do_the_same_with_scripting_and_without(bool scripting)
    {
        var page = await MakeAsync(scripting);
        var piece = Pieces(page).First;
        var name = (await piece.GetAttributeAsync("data-piece"))!;
        var before = await PlaceAsync(piece);
        await page.Locator($"[data-controls='{name}'] > summary").ClickAsync();
        var controls = page.Locator($"[data-controls='{name}']");

        await controls.Locator("button[value=right]").ClickAsync();
        await Expect(Named(page, name)).ToHaveAttributeAsync("data-x", $"{before.X + 25}");
        await controls.Locator("button[value=larger]").ClickAsync();
        await Expect(Named(page, name)).ToHaveAttributeAsync("data-size", $"{before.Size + 40}");
        await controls.Locator("button[value=take-out]").ClickAsync();
        await Expect(Named(page, name)).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Things_of_the_closet_are_added_and_another_piece_is_taken(bool scripting)
    {
        var page = await VisitAsync("/?q=blue+jeans", scripting);
        await page.Locator(".card-main").First.ClickAsync();
        await Button(page, "I have this: keep it in my closet").ClickAsync();
        var title = await page.Heading().InnerTextAsync();
        await page.GotoAsync("/outfits");
        await page.GetByLabel("New outfit").FillAsync("Weekend");
        await Button(page, "Make it").ClickAsync();
        await Expect(page.GetByText("Nothing lies here yet")).ToBeVisibleAsync();

        await page.Locator(".outfit-add").First.ClickAsync();
        await Expect(Pieces(page)).ToHaveCountAsync(1);
        (await Pieces(page).GetAttributeAsync("aria-label"))!.ShouldStartWith(title);
        await page.GetByRole(AriaRole.Link, new() { Name = "From sample" }).First.ClickAsync();
        await page.Locator(".look form button").First.ClickAsync();
        await Expect(Pieces(page)).ToHaveCountAsync(2);
        var added = (await Pieces(page).Last.GetAttributeAsync("data-piece"))!;
        await page.Locator($"[data-controls='{added}']").GetByText("Another one").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "From sample" }).First.ClickAsync();
        await page.GetByText("Take this one").First.ClickAsync();
        await Expect(Pieces(page)).ToHaveCountAsync(2);
        await Expect(Named(page, added)).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_a_small_phone()
    {
        var page = await MakeAsync(scripting: true);
        await Button(page, "Worn today").ClickAsync();
        var outfit = page.Url;
        foreach (var address in (string[])[outfit, $"{outfit}?from=sample", "/outfits"])
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync(
                "document.querySelectorAll('.outfit-pieces details').forEach((one) => { one.removeAttribute('name'); one.open = true; })"
            );
            foreach (
                var (scheme, width) in new[] { (ColorScheme.Light, 1440), (ColorScheme.Dark, 320) }
            )
            {
                await page.EmulateMediaAsync(
                    new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce }
                );
                await page.SetViewportSizeAsync(width, 800);
                (
                    await page.EvaluateAsync<int>("document.documentElement.scrollWidth")
                ).ShouldBeLessThanOrEqualTo(width, address);
#pragma warning disable CS0618
                var result = await page.Locator("html").RunAxeLegacy(_options);
#pragma warning restore CS0618
                result
                    .Violations.Select(violation =>
                        $"{address} {scheme}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"
                    )
                    .ShouldBeEmpty();
            }
        }

        await page.Context.DisposeAsync();
    }

    private async Task<IPage> MakeAsync(bool scripting)
    {
        var page = await VisitAsync("/?q=white+shirt+for+men", scripting);
        await page.Locator(".card-main").First.ClickAsync();
        await Button(page, "Make an outfit of all this").ClickAsync();
        // Keys that are pressed before the module has run are nobody's.
        await Expect(page.Locator(scripting ? "svg.canvas-movable" : "svg.canvas"))
            .ToBeVisibleAsync();
        return page;
    }

    // Tests act for the owner of this computer, who is one for all of them. Behind a proxy each browser is somebody.
    private async Task<IPage> VisitAsync(string address, bool scripting)
    {
        var page = await chromium.VisitAsync(app, address, scripting);
        await page.Context.SetExtraHTTPHeadersAsync([new("Via", "1.1 a-proxy")]);
        return page;
    }

    private static ILocator Pieces(IPage page) => page.Locator(".canvas-piece");

    private static ILocator Named(IPage page, string piece) =>
        page.Locator($".canvas-piece[data-piece='{piece}']");

    private static async Task<(int X, int Y, int Size)> PlaceAsync(ILocator piece)
    {
        async Task<int> ReadAsync(string name) =>
            int.Parse(
                (await piece.GetAttributeAsync($"data-{name}"))!,
                System.Globalization.CultureInfo.InvariantCulture
            );
        return (await ReadAsync("x"), await ReadAsync("y"), await ReadAsync("size"));
    }

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
