using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Keys;

/// <summary>Signs browsers in and out as people do, with the forms of a page.</summary>
internal static class SignIn
{
    public static async Task<HttpResponseMessage> SubmitAsync(
        HttpClient browser,
        string page,
        string key
    ) => await PostAsync(browser, page, "/catalogues/sign-in", ("key", key), ("from", page));

    public static async Task<HttpResponseMessage> OutAsync(HttpClient browser) =>
        await PostAsync(browser, "/catalogues", "/catalogues/sign-out");

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string page,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var token = PageReading.Token(await browser.GetPageAsync(page));
        return await browser.PostAsync(
            address,
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            ]),
            TestContext.Current.CancellationToken
        );
    }
}
