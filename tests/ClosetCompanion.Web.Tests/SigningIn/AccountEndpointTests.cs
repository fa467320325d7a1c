using System.Net;
using System.Net.Http.Json;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.SigningIn;

public sealed class AccountEndpointTests : IAsyncLifetime
{
    private const string Accounts = "/api/v1/accounts";

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

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_invites_lists_disables_and_deletes()
    {
        using var made = await InviteAsync(new { name = "Ann" });
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var invitation = await made.JsonAsync();
        var address = invitation.GetProperty("address").GetString()!;
        var id = invitation.GetProperty("account").GetProperty("id").GetString();
        using var ann = _app.Stranger();
        (await ann.GetPageAsync(new Uri(address).PathAndQuery)).ShouldContain("Welcome, Ann");

        var list = await _client.GetJsonAsync(Accounts);
        Invited.NamesOf(list).ShouldBe(["Ann"]);
        list.ToString().ShouldNotContain(address.Split('=')[1]);
        list.GetProperty("accounts")[0].GetProperty("state").GetString().ShouldBe("invited");
        (await SendAsync(HttpMethod.Put, $"{Accounts}/{id}/disabled")).ShouldBe(
            HttpStatusCode.NoContent
        );
        (await _client.GetJsonAsync(Accounts))
            .GetProperty("accounts")[0]
            .GetProperty("state")
            .GetString()
            .ShouldBe("disabled");
        (await SendAsync(HttpMethod.Delete, $"{Accounts}/{id}/disabled")).ShouldBe(
            HttpStatusCode.NoContent
        );
        (await SendAsync(HttpMethod.Post, $"{Accounts}/{id}/invitation")).ShouldBe(
            HttpStatusCode.Created
        );
        (await ann.GetPageAsync(new Uri(address).PathAndQuery)).ShouldContain("cannot be taken");
        (await SendAsync(HttpMethod.Delete, $"{Accounts}/{id}")).ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync(HttpMethod.Delete, $"{Accounts}/{id}")).ShouldBe(HttpStatusCode.NotFound);
        Invited.NamesOf(await _client.GetJsonAsync(Accounts)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        foreach (var body in (object[])[new { name = "" }, new { name = "a\u202Eb" }])
        {
            using var refused = await InviteAsync(body);
            await refused.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-invitation");
        }

        foreach (var id in (string[])["nobody", "a%E2%80%AEb", new string('a', 300)])
        {
            (await SendAsync(HttpMethod.Put, $"{Accounts}/{id}/disabled")).ShouldBe(
                HttpStatusCode.NotFound,
                id
            );
            (await SendAsync(HttpMethod.Post, $"{Accounts}/{id}/invitation")).ShouldBe(
                HttpStatusCode.NotFound,
                id
            );
        }
    }

    [Fact]
    public async Task Keys_below_an_admins_and_sessions_of_people_do_nothing_here()
    {
        var (account, browser) = await _app.ArriveAsync("Ann");
        var write = await _app.MakeKeyAsync(ApiScope.Write);
        await Task.Delay(1100, Cancellation);
        _client.DefaultRequestHeaders.Authorization = new("Bearer", write.Text);
        (await SendAsync(HttpMethod.Get, Accounts)).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(HttpMethod.Delete, $"{Accounts}/{account.Id}")).ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await browser.GetAsync(Accounts, Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        (await browser.GetAsync("/api/v1/people/me/opinions", Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        browser.Dispose();
    }

    private Task<HttpResponseMessage> InviteAsync(object body) =>
        _client.PostAsJsonAsync(Accounts, body, Cancellation);

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await _client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
