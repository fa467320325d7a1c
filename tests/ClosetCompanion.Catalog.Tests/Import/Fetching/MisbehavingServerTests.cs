using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Fetching;
using Microsoft.AspNetCore.Http;

namespace ClosetCompanion.Catalog.Tests.Import.Fetching;

public sealed class MisbehavingServerTests : FetchingTest
{
    [Theory]
    [InlineData("gone", "is not there (its server said 404)")]
    [InlineData("forbidden", "its server said 403")]
    [InlineData("broken", "its server said 500")]
    [InlineData("page", "is a web page, not a picture")]
    [InlineData("text", "is a text, not a picture")]
    [InlineData("empty", "is an empty file")]
    [InlineData("slow", "did not come within 1 seconds")]
    [InlineData("endless", "is larger than 32 MB")]
    [InlineData("promised", "is larger than 32 MB")]
    [InlineData("truncated", "did not come")]
    [InlineData("circle", "is passed on more than 5 times")]
    [InlineData("elsewhere", "is passed on to elsewhere.example, which was not allowed")]
    [InlineData("metadata", "is passed on to 169.254.169.254, which was not allowed")]
    [InlineData("file", "is passed on to an address that does not begin with https")]
    [InlineData("later", "its server said 429")]
    public async Task A_picture_that_cannot_be_had_is_listed_and_the_others_come(
        string trouble,
        string told
    )
    {
        // Too much has to come sooner than too late, on a busy computer too.
        Longest = TimeSpan.FromSeconds(trouble == "endless" ? 60 : 1);
        string bad = Shop.On($"/{trouble}", context => MisbehaveAsync(context, trouble));
        string good = PutPicture("/good.jpg", "good");

        ImportReport report = await ImportAsync([("1", good), ("2", bad), ("3", $"{bad}, {good}")]);

        report.Added.ShouldBe(2);
        RowNote note = report.Skipped.ShouldHaveSingleItem().Notes.ShouldHaveSingleItem();
        note.Reason.ShouldContain(told);
        (note.Field, note.Value).ShouldBe(("picture", bad));
        report.Partial.ShouldHaveSingleItem().Where.ShouldContain("line 4");
        (await PicturesOfAsync("3")).ShouldBe(["good"]);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_as_late_as_it_wishes()
    {
        int times = 0;
        string busy = Shop.On(
            "/busy",
            async context =>
            {
                if (times++ < 2)
                {
                    context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                    context.Response.Headers.RetryAfter = "1";
                    return;
                }
                await context.Response.WriteAsync("a picture");
            }
        );

        (await ImportAsync([("1", busy)])).Added.ShouldBe(1);

        Shop.Requests.Count.ShouldBe(3);
        (Shop.Requests[1].At - Shop.Requests[0].At).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.95));
    }

    [Fact]
    public async Task While_a_server_is_down_products_keep_the_pictures_that_they_have()
    {
        string front = PutPicture("/front.jpg", "front");
        await ImportAsync([("1", front)]);
        Clock.Ahead = TimeSpan.FromDays(1);
        Shop.On("/front.jpg", context => MisbehaveAsync(context, "broken"));

        ImportReport report = await ImportAsync([("1", front)]);

        (report.Unchanged, report.Retired).ShouldBe((1, 0));
        report.Partial.ShouldHaveSingleItem().Reason.ShouldContain("fetched before stays");
        (await PicturesOfAsync("1")).ShouldBe(["front"]);
    }

    [Fact]
    public async Task A_product_whose_only_picture_is_gone_stays_as_it_is()
    {
        string front = PutPicture("/front.jpg", "front");
        string other = PutPicture("/other.jpg", "other");
        await ImportAsync([("1", front), ("2", other)]);
        Clock.Ahead = TimeSpan.FromDays(1);
        Shop.On("/front.jpg", context => MisbehaveAsync(context, "gone"));

        ImportReport report = await ImportAsync([("1", front), ("2", other)]);

        (report.Retired, report.Skipped.Count).ShouldBe((0, 1));
        (await PicturesOfAsync("1")).ShouldBe(["front"]);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.5")]
    [InlineData("::ffff:169.254.169.254")]
    public async Task A_name_that_leads_to_a_private_address_is_not_asked(string address)
    {
        using var web = new WebFetcher(
            AddressPolicy.Public,
            TimeProvider.System,
            (_, _) => Task.FromResult<System.Net.IPAddress[]>([System.Net.IPAddress.Parse(address)])
        );

        FetchAnswer answer = await AskAsync(web, "https://shop.example/a.jpg");

        answer.Outcome.ShouldBe(FetchOutcome.Refused);
        answer.Problem.ShouldNotBeNull().ShouldContain("private network");
    }

    [Theory]
    [InlineData("https://127.0.0.1/a.jpg", "private network")]
    [InlineData("https://[::1]/a.jpg", "was not allowed")]
    [InlineData("https://2130706433/a.jpg", "private network")]
    [InlineData("https://0x7f.1/a.jpg", "private network")]
    [InlineData("http://shop.example/a.jpg", "does not begin with https")]
    [InlineData("ftp://shop.example/a.jpg", "does not begin with https")]
    [InlineData("https://me:secret@shop.example/a.jpg", "a name and a password")]
    public async Task Addresses_of_other_kinds_are_refused(string address, string told)
    {
        using var web = new WebFetcher(AddressPolicy.Public, TimeProvider.System);

        FetchAnswer answer = await AskAsync(web, address);

        answer.Outcome.ShouldBe(FetchOutcome.Refused);
        answer.Problem.ShouldNotBeNull().ShouldContain(told);
    }

    private static async Task<FetchAnswer> AskAsync(WebFetcher web, string address)
    {
        using var target = new MemoryStream();
        return await web.GetAsync(
            new FetchRequest(
                new Uri(address),
                new AllowedHosts(["shop.example", "127.0.0.1"]),
                1000,
                TimeSpan.FromSeconds(5)
            )
            {
                Accept = "*/*",
            },
            target,
            CancellationToken.None
        );
    }

    private static async Task MisbehaveAsync(HttpContext context, string trouble)
    {
        HttpResponse response = context.Response;
        switch (trouble)
        {
            case "gone":
                response.StatusCode = 404;
                break;
            case "forbidden":
                response.StatusCode = 403;
                break;
            case "broken":
                response.StatusCode = 500;
                break;
            case "page":
                response.ContentType = "image/jpeg";
                await response.WriteAsync("<!doctype html><p>Please sign in");
                break;
            case "text":
                response.ContentType = "text/plain";
                await response.WriteAsync("not found");
                break;
            case "slow":
                await response.WriteAsync("a");
                await response.Body.FlushAsync();
                await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted);
                break;
            case "endless":
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await response.Body.WriteAsync(new byte[100_000], context.RequestAborted);
                }
                break;
            case "promised":
                response.ContentLength = 5_000_000_000;
                await response.WriteAsync("a");
                await response.Body.FlushAsync();
                await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted);
                context.Abort();
                break;
            case "truncated":
                response.ContentLength = 1000;
                await response.WriteAsync("a");
                await response.Body.FlushAsync();
                context.Abort();
                break;
            case "circle":
                response.Redirect("/circle");
                break;
            case "elsewhere":
                response.Redirect("https://elsewhere.example/a.jpg");
                break;
            case "metadata":
                response.Redirect("https://169.254.169.254/latest/meta-data");
                break;
            case "file":
                response.Redirect("file:///etc/passwd");
                break;
            case "later":
                response.StatusCode = 429;
                response.Headers.RetryAfter = "3600";
                break;
        }
    }
}
