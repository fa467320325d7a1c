using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>What a client gets wrong is the client's to know: never a failure of ours, never a stack trace in the log.</summary>
public sealed partial class WrongJsonTests : IAsyncLifetime
{
    [GeneratedRegex("{[^}]+}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter { get; }

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

    /// <summary>Method and path of every operation that takes JSON.</summary>
    public static TheoryData<string, string> OperationsWithJson()
    {
        var operations = new TheoryData<string, string>();
        foreach (var (method, path) in ApiDescription.Committed.Operations())
        {
            if (ApiDescription.Committed.HasJsonBody(method, path))
            {
                operations.Add(method, path);
            }
        }

        return operations;
    }

    [Theory]
    [MemberData(nameof(OperationsWithJson))]
    public async Task Wrong_JSON_at_any_place_is_the_clients_mistake(string method, string path)
    {
        using var client = _app.Described();
        var bodies = new WrongJson(ApiDescription.Committed.Document)
            .For(ApiDescription.Committed.BodyOf(method, path))
            .ToList();
        bodies.Count.ShouldBeGreaterThan(10);
        var failed = new List<string>();
        foreach (var (where, json) in bodies)
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(method),
                Parameter.Replace(path, "wrong")
            );
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            await SendAsync(client, request, where, failed);
        }

        failed.ShouldBeEmpty();
        Written().ShouldBeEmpty();
    }

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
        Written().ShouldBeEmpty();
    }

    [Fact]
    public async Task Wrong_parameters_are_the_clients_mistake()
    {
        // A value may make another path of one.
        using var client = _app.Program();
        var failed = new List<string>();
        foreach (var (method, path) in ApiDescription.Committed.Operations())
        {
            if (
                method is not ("GET" or "DELETE")
                || path.StartsWith("/health", StringComparison.Ordinal)
            )
            {
                continue;
            }

            foreach (var name in ApiDescription.Committed.ParametersOf(method, path))
            {
                var isInPath = path.Contains($"{{{name}}}", StringComparison.Ordinal);
                // Kestrel refuses a zero in a path before anything of ours sees it; the test's server has no such care.
                foreach (var value in _values.Where(value => !isInPath || value != "%00"))
                {
                    var address = isInPath
                        ? path.Replace($"{{{name}}}", value, StringComparison.Ordinal)
                        : $"{path}?{name}={value}&{name}={value}";
                    using var request = new HttpRequestMessage(
                        new HttpMethod(method),
                        Parameter.Replace(address, "sample")
                    );
                    await SendAsync(client, request, address, failed);
                }
            }
        }

        failed.ShouldBeEmpty();
        Written().ShouldBeEmpty();
    }

    // The test's server takes no limits of bodies, and says so each time.
    private IEnumerable<string> Written() =>
        _log.Written.Where(line =>
            !line.Contains("IHttpMaxRequestBodySizeFeature", StringComparison.Ordinal)
        );

    private static async Task SendAsync(
        HttpClient client,
        HttpRequestMessage request,
        string where,
        List<string> failed
    )
    {
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        // That much waits already is no fault.
        if (
            answer.StatusCode
            is >= HttpStatusCode.InternalServerError
                and not HttpStatusCode.ServiceUnavailable
        )
        {
            failed.Add($"{request.Method} {request.RequestUri}: {where}: {(int)answer.StatusCode}");
        }
    }
}
