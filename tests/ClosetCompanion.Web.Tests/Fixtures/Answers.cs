using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>Reads answers of the API.</summary>
public static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string address) =>
        await (await client.GetAsync(address, TestContext.Current.CancellationToken)).JsonAsync();

    public static async Task ShouldBeProblemAsync(
        this HttpResponseMessage answer,
        HttpStatusCode status,
        string code
    )
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("requestId").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    public static Task<HttpResponseMessage> PostJsonAsync(
        this HttpClient client,
        string address,
        object body
    ) => client.PostAsJsonAsync(address, body, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> PutJsonAsync(
        this HttpClient client,
        string address,
        object body
    ) => client.PutAsJsonAsync(address, body, TestContext.Current.CancellationToken);

    /// <summary>Uploads a picture. Returns its name.</summary>
    public static async Task<string> UploadAsync(this HttpClient client, byte[] picture)
    {
        using var body = new ByteArrayContent(picture);
        body.Headers.ContentType = new("image/png");
        var answer = await client.PostAsync(
            "/api/v1/pictures",
            body,
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await answer.JsonAsync()).GetProperty("picture").GetString()!;
    }
}
