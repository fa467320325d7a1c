using System.Net;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Describing;

public sealed class DescribeEndpointTests : IAsyncLifetime
{
    private const string Address = "/api/v1/describe";

    private ApiApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync();
        _client = _app.Described();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Tells_what_each_picture_shows_and_how_sure_it_is()
    {
        using var form = Form(Paint.Jpeg("green", 200, 300), Paint.Png("red"));

        var answer = await (await PostAsync(form)).JsonAsync();

        var pictures = answer.GetProperty("pictures");
        pictures.GetArrayLength().ShouldBe(2);
        foreach (var (picture, colour) in pictures.EnumerateArray().Zip(["green", "red"]))
        {
            var attributes = picture.GetProperty("attributes").EnumerateArray().ToList();
            attributes
                .Select(attribute => attribute.GetProperty("attribute").GetString())
                .ShouldBe(["kind", "colour", "pattern", "for"], ignoreOrder: true);
            var told = attributes.Single(attribute =>
                attribute.GetProperty("attribute").GetString() == "colour"
            );
            told.GetProperty("value").GetString().ShouldBe(colour, StringCompareShould.IgnoreCase);
            told.GetProperty("probability").GetDouble().ShouldBeInRange(0, 1);
            told.GetProperty("others").GetArrayLength().ShouldBe(2);
        }
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_form_or_a_picture()
    {
        using var none = new MultipartFormDataContent { { new StringContent("red"), "q" } };
        await (await PostAsync(none)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-form");
        using var many = Form([.. Enumerable.Repeat(Paint.Png("red"), 9)]);
        await (await PostAsync(many)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-form");
        using var half = Form([.. Paint.Jpeg("red").Take(200)]);
        await (await PostAsync(half)).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-picture"
        );
    }

    private static MultipartFormDataContent Form(params byte[][] pictures)
    {
        var form = new MultipartFormDataContent();
        foreach (var picture in pictures)
        {
            form.Add(new ByteArrayContent(picture), "picture", "me.jpg");
        }

        return form;
    }

    private Task<HttpResponseMessage> PostAsync(HttpContent form) =>
        _client.PostAsync(Address, form, TestContext.Current.CancellationToken);
}
