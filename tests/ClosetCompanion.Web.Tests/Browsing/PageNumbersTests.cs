using ClosetCompanion.Web.Browsing;
using CsCheck;

namespace ClosetCompanion.Web.Tests.Browsing;

public sealed class PageNumbersTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(5, 9, "1 - 4 5 6 - 9")]
    [InlineData(9, 9, "1 - 8 9")]
    public void Leads_to_the_ends_and_the_neighbours(int page, int pages, string expected) =>
        string.Join(
                ' ',
                PageNumbers.Around(page, pages).Select(number => number?.ToString() ?? "-")
            )
            .ShouldBe(expected);

    [Fact]
    public void The_page_itself_is_always_there() =>
        Gen.Int[1, 40]
            .SelectMany(pages => Gen.Int[1, pages].Select(page => (page, pages)))
            .Sample(state => PageNumbers.Around(state.page, state.pages).Contains(state.page));
}
