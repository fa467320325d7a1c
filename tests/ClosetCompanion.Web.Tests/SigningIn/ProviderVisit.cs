using System.Net;
using System.Text.RegularExpressions;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.SigningIn;

/// <summary>What a browser does that is sent to an identity provider and comes back.</summary>
internal static partial class ProviderVisit
{
    private static readonly HttpClient _web = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );

    /// <summary>Goes the whole way.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="page">The page with the form.</param>
    /// <param name="address">Where the form goes.</param>
    /// <param name="fields">What is filled in.</param>
    /// <returns>Where the last answer leads.</returns>
    public static async Task<string> VisitAsync(
        this HttpClient browser,
        string page,
        string address,
        params (string Name, string Value)[] fields
    ) => await browser.ReturnAsync(await browser.AskAsync(page, address, fields));

    /// <summary>Sends a form and asks the provider.</summary>
    /// <returns>Where the provider sends the browser: path and query.</returns>
    public static async Task<string> AskAsync(
        this HttpClient browser,
        string page,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        using var sent = await browser.SendFormAsync(page, address, fields);
        using var asked = await _web.GetAsync(
            await OnwardAsync(sent),
            TestContext.Current.CancellationToken
        );
        asked.StatusCode.ShouldBe(
            HttpStatusCode.Redirect,
            await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        return asked.Headers.Location!.PathAndQuery;
    }

    /// <summary>Comes back from the provider, and goes on where our own page leads.</summary>
    public static async Task<string> ReturnAsync(this HttpClient browser, string callback)
    {
        using var back = await browser.GetAsync(callback, TestContext.Current.CancellationToken);
        var onward = await OnwardAsync(back);
        if (!onward.EndsWith("/finish", StringComparison.Ordinal))
        {
            return onward;
        }

        using var end = await browser.GetAsync(onward, TestContext.Current.CancellationToken);
        return end.Way();
    }

    /// <summary>Where a page sends the browser on its own.</summary>
    public static async Task<string> OnwardAsync(HttpResponseMessage answer)
    {
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, answer.Way());
        var onward = Refresh().Match(page);
        onward.Success.ShouldBeTrue(page);
        page.ShouldContain($"href=\"{onward.Groups["address"].Value}\"");
        return WebUtility.HtmlDecode(onward.Groups["address"].Value);
    }

    [GeneratedRegex(
        "http-equiv=\"refresh\" content=\"0; url=(?<address>[^\"]*)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Refresh();
}
