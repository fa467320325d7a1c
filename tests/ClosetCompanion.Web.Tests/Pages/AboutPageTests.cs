using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Pages;

public sealed class AboutPageTests(ReadyApp ready)
{
    [Fact]
    public async Task Tells_what_answers_and_what_is_kept()
    {
        using var browser = ready.App.Browser();
        var page = await browser.GetPageAsync("/about");
        page.ShouldContain($"{PaintedCloset.Count} products");
        page.ShouldContain("This model was not calibrated");
        page.ShouldContain("Never on disk");
    }
}
