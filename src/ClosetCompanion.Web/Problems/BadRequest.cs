using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClosetCompanion.Web.Problems;

/// <summary>Describes what the framework found wrong with a request.</summary>
internal static partial class BadRequest
{
    /// <summary>The problem that an exception stands for.</summary>
    public static Problem Explain(BadHttpRequestException exception)
    {
        if (exception.InnerException is JsonException json)
        {
            return OfJson(json);
        }

        return
            exception.StatusCode == StatusCodes.Status400BadRequest
            && Parameter().Match(exception.Message) is { Success: true } match
            ? Problem.BadQuery(
                $"{Name(match.Groups["name"].Value)} cannot be \"{match.Groups["value"].Value}\"."
            )
            : Problem.OfStatus(exception.StatusCode);
    }

    /// <summary>Says where JSON is not what it should be.</summary>
    public static Problem OfJson(JsonException exception) =>
        ApiProblem.BadJson(
            string.IsNullOrEmpty(exception.Path) || exception.Path == "$"
                ? "The body is not the JSON object that is expected; the API's description shows it."
                : $"{exception.Path} is not what is expected there; the API's description shows it."
        );

    private static string Name(string property) =>
        $"{char.ToLowerInvariant(property[0])}{property[1..]}";

    [GeneratedRegex(
        "^Failed to bind parameter \"\\S+ (?<name>\\w+)\" from \"(?<value>[^\"]{0,40})",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Parameter();
}
