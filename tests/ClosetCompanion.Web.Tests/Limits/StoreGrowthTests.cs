using System.Net;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Http;

namespace ClosetCompanion.Web.Tests.Limits;

/// <summary>What needs no key must not fill the disk.</summary>
public sealed class StoreGrowthTests
{
    [Fact]
    public async Task A_script_cannot_make_thousands_of_people_with_likes()
    {
        await using var app = await ApiApp.ReadyAsync(
            ("Access:Local", "false"),
            ("Limits:RatePerSecond", "0")
        );
        using var browser = app.Browser();
        var page = await browser.GetAsync("/?q=red", TestContext.Current.CancellationToken);
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = PageReading.Token(
                await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            ),
            ["like"] = "1:sample/red-0",
            ["address"] = "/",
        };
        // Each time a browser that says nothing of who it was.
        using var script = app.Program();
        script.DefaultRequestHeaders.Add(
            "Cookie",
            page.Headers.GetValues("Set-Cookie").First().Split(';')[0]
        );
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < StoreGrowth.VisitorsAnHour + 20; count++)
        {
            using var content = new FormUrlEncodedContent(form);
            using var answer = await script.PostAsync(
                "/opinions",
                content,
                TestContext.Current.CancellationToken
            );
            statuses.Add(answer.StatusCode);
        }

        statuses
            .Count(status => status == HttpStatusCode.SeeOther)
            .ShouldBeInRange(StoreGrowth.VisitorsAnHour, StoreGrowth.VisitorsAnHour + 3);
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        var store = await app.OpenStoreAsync();
        (
            await store.People.GetPeopleAsync(TestContext.Current.CancellationToken)
        ).Count.ShouldBeLessThan(StoreGrowth.VisitorsAnHour + 5);
    }

    [Fact]
    public void Each_client_has_its_own_share()
    {
        using var growth = new StoreGrowth();
        var (one, other) = (From("203.0.113.1"), From("203.0.113.2"));
        for (var count = 0; count < StoreGrowth.OpeningsAnHour; count++)
        {
            growth.MayKeepOpening(one).ShouldBeTrue();
        }

        growth.MayKeepOpening(one).ShouldBeFalse();
        growth.MayKeepOpening(other).ShouldBeTrue();
        growth.MayAddVisitor(one).ShouldBeTrue();
    }

    private static DefaultHttpContext From(string address) =>
        new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
