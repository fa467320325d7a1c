using System.Net;
using System.Text;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>What a client gets wrong is the client's to know: never a failure of ours, never a stack trace in the log.</summary>
public sealed class WrongJsonTests : IAsyncLifetime
{
    private static readonly string[] _values =
    [
        "",
        "null",
        "-1",
        "0",
        "1e999",
        "99999999999999999999",
        "%00",
        "%ED%A0%80",
        "%FF",
        "a=b=c",
        "price=9..1",
        "=",
        "..",
        "%2e%2e%2f",
        new string('x', 4000),
    ];

    private readonly LogLines _log = new();
    private ApiApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = new ApiApp(("Limits:RatePerSecond", "0"), ("Limits:MegapixelsPerSecond", "0"))
        {
            Logs = _log,
        };
        await _app.InitializeAsync();
        await _app.ReadyAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _log.Dispose();
    }

    [Theory]
    [InlineData("POST", "/api/v1/search")]
    [InlineData("PUT", "/api/v1/catalogues/{catalogue}/products")]
    [InlineData("POST", "/api/v1/catalogues/{catalogue}/retired-products")]
    public async Task Wrong_JSON_at_any_place_is_the_clients_mistake(string method, string path)
    {
        using var client = _app.Described();
        var bodies = new WrongJson(ApiDescription.Committed.Document)
            .For(ApiDescription.Committed.BodyOf(method, path))
            .ToList();
        bodies.Count.ShouldBeGreaterThan(50);
        var failed = new List<string>();
        foreach (var (where, json) in bodies)
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(method),
                path.Replace("{catalogue}", "wrong", StringComparison.Ordinal)
            );
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            await SendAsync(client, request, where, failed);
        }

        failed.ShouldBeEmpty();
        _log.Written.ShouldBeEmpty();
    }

    [Fact]
    public void Every_operation_that_takes_JSON_is_among_those_above() =>
        ApiDescription
            .Committed.Operations()
            .Count(operation =>
                ApiDescription.Committed.HasJsonBody(operation.Method, operation.Path)
            )
            .ShouldBe(3);

    [Fact]
    public async Task A_wrong_query_in_a_form_is_the_clients_mistake()
    {
        using var client = _app.Described();
        var failed = new List<string>();
        foreach (
            var (where, json) in new WrongJson(ApiDescription.Committed.Document).For(
                ApiDescription.Committed.BodyOf("POST", "/api/v1/search")
            )
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/search");
            request.Content = new MultipartFormDataContent { { new StringContent(json), "query" } };
            await SendAsync(client, request, where, failed);
        }

        failed.ShouldBeEmpty();
        _log.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wrong_parameters_are_the_clients_mistake()
    {
        // A value may make another path of one.
        using var client = _app.Program();
        var failed = new List<string>();
        foreach (var (method, path) in ApiDescription.Committed.Operations())
        {
            if (method != "GET" || path.StartsWith("/health", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var name in ApiDescription.Committed.ParametersOf(method, path))
            {
                foreach (var value in _values)
                {
                    var address = path.Contains($"{{{name}}}", StringComparison.Ordinal)
                        ? path.Replace($"{{{name}}}", value, StringComparison.Ordinal)
                        : $"{path}?{name}={value}&{name}={value}";
                    using var request = new HttpRequestMessage(
                        HttpMethod.Get,
                        address.Replace("{catalogue}", "sample", StringComparison.Ordinal)
                    );
                    await SendAsync(client, request, address, failed);
                }
            }
        }

        failed.ShouldBeEmpty();
        _log.Written.ShouldBeEmpty();
    }

    private static async Task SendAsync(
        HttpClient client,
        HttpRequestMessage request,
        string where,
        List<string> failed
    )
    {
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
        {
            failed.Add($"{request.Method} {request.RequestUri}: {where}: {(int)answer.StatusCode}");
        }
    }
}
