using ClosetCompanion.Web.Looks;
using ClosetCompanion.Web.Products;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ClosetCompanion.Web.Tests.Looks;

public sealed class ProductLooksTests
{
    [Fact]
    public void Of_very_many_that_were_shown_the_last_ones_are_not_shown_again()
    {
        string[] named = [.. Enumerable.Range(0, 60).Select(n => $"shop/{n}"), "no product"];
        var query = new QueryCollection(
            new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["skip"] = named }
        );

        var skipped = ProductLooks.SkippedIn(query);

        skipped.Count.ShouldBe(50);
        skipped.ShouldContain(new ProductReference("shop", "59"));
        skipped.ShouldNotContain(new ProductReference("shop", "0"));
    }
}
