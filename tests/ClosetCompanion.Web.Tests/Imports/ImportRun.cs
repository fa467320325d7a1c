using System.Net;
using System.Text.Json;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Imports;

/// <summary>Uploads files and waits for what comes of them.</summary>
internal static class ImportRun
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    /// <summary>Uploads a file as the file of a form. Returns the import when it is over.</summary>
    public static async Task<JsonElement> ImportAsync(
        this HttpClient client,
        string catalogue,
        string name,
        byte[] file,
        params string[] hosts
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(file), "file", name },
        };
        var query = string.Join('&', hosts.Select(host => $"allowHost={host}"));
        var begun = await client.PostAsync(
            $"/api/v1/catalogues/{catalogue}/imports?{query}",
            form,
            TestContext.Current.CancellationToken
        );
        begun.StatusCode.ShouldBe(
            HttpStatusCode.Accepted,
            await begun.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        return await client.UntilAsync(
            begun.Headers.Location!.ToString(),
            import => import.GetProperty("state").GetString() is not ("waiting" or "running")
        );
    }

    /// <summary>Asks until an answer is as wished.</summary>
    public static async Task<JsonElement> UntilAsync(
        this HttpClient client,
        string address,
        Func<JsonElement, bool> wished
    )
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await client.GetJsonAsync(address);
            if (wished(answer))
            {
                return answer;
            }

            if (TimeProvider.System.GetElapsedTime(start) > _patience)
            {
                throw new TimeoutException($"{address} still says: {answer}");
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
