using System.Reflection;
using System.Text.RegularExpressions;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Description;

public sealed partial class DescriptionTests(ReadyApp ready)
{
    private const string File = "docs/openapi.json";
    private const string Renew = "CLOSET_RENEW_OPENAPI";

    [Fact]
    public async Task The_committed_description_is_that_of_the_server()
    {
        using var client = ready.App.Program();
        var served = await client.GetStringAsync(
            "/api/v1/openapi.json",
            TestContext.Current.CancellationToken
        );
        served = served.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var path = Repository.PathOf(File);
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            await System.IO.File.WriteAllTextAsync(
                path,
                served,
                TestContext.Current.CancellationToken
            );
        }

        var committed = await System.IO.File.ReadAllTextAsync(
            path,
            TestContext.Current.CancellationToken
        );
        (committed == served).ShouldBeTrue(
            $"{File} differs from what the server says. When the change is meant, renew it: {Renew}=1 dotnet run -c Release --project tests/ClosetCompanion.Web.Tests -- -class {typeof(DescriptionTests).FullName}"
        );
    }

    [Fact]
    public void Every_problem_code_is_explained()
    {
        var words = System.IO.File.ReadAllText(Repository.PathOf("docs/api.md"));
        var codes = ((Type[])[typeof(Problem), typeof(ApiProblem)])
            .SelectMany(type =>
                type.GetFields(BindingFlags.Static | BindingFlags.Public)
                    .Where(field => field.FieldType == typeof(Problem))
            )
            .Select(field => ((Problem)field.GetValue(null)!).Code)
            .Concat(
                ((Type[])[typeof(Problem), typeof(ApiProblem)])
                    .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
                    .Where(method =>
                        method.ReturnType == typeof(Problem)
                        && method.GetParameters() is [{ ParameterType: var type }]
                        && type == typeof(string)
                    )
                    .Select(method => ((Problem)method.Invoke(null, ["x"])!).Code)
            )
            .Concat(
                ((int[])[400, 404, 405, 413, 500]).Select(status => Problem.OfStatus(status).Code)
            )
            .Distinct()
            .ToList();
        codes.Count.ShouldBeGreaterThan(15);
        codes.ShouldAllBe(code => words.Contains($"`{code}`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reference_page_needs_no_other_host_and_its_scripts_carry_a_nonce()
    {
        using var browser = ready.App.Browser();
        var answer = await browser.GetAsync(
            "/api/reference",
            TestContext.Current.CancellationToken
        );
        if (answer.Headers.Location is { } moved)
        {
            answer = await browser.GetAsync(
                new Uri(answer.RequestMessage!.RequestUri!, moved),
                TestContext.Current.CancellationToken
            );
        }

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(page);
        OtherHost().Matches(page).ShouldBeEmpty();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Nonce().Match(policy).Groups["nonce"].Value;
        nonce.Length.ShouldBeGreaterThan(15);
        Script().Matches(page).Count.ShouldBeGreaterThan(0);
        Script()
            .Matches(page)
            .ShouldAllBe(script => script.Value.Contains(nonce, StringComparison.Ordinal));
        policy.ShouldContain("script-src 'self'");
        policy.ShouldNotContain("unsafe-eval");
    }

    [GeneratedRegex("(src|href)=\"(https?:)?//", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherHost();

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Script();
}
