namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>Sends forms of pages as browsers do.</summary>
internal static class PostedForms
{
    /// <summary>Opens a page and sends a form of it.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="page">The page that the form stands on.</param>
    /// <param name="address">Where the form goes.</param>
    /// <param name="fields">What is filled in.</param>
    public static async Task<HttpResponseMessage> SendFormAsync(
        this HttpClient browser,
        string page,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var token = PageReading.Token(await browser.GetPageAsync(page));
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        return await browser.PostAsync(address, form, TestContext.Current.CancellationToken);
    }

    /// <summary>Where an answer leads.</summary>
    public static string Way(this HttpResponseMessage answer) =>
        answer.Headers.Location?.ToString() ?? $"{answer.StatusCode}";
}
