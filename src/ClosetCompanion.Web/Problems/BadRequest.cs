using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace ClosetCompanion.Web.Problems;

/// <summary>Describes what the framework found wrong with a request.</summary>
internal static partial class BadRequest
{
    private const int LongestShown = 40;

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
            ? BadValue(Name(match.Groups["name"].Value), match.Groups["value"].Value)
            : Problem.OfStatus(exception.StatusCode);
    }

    /// <summary>
    /// The problem of a request that the framework refused without an exception: so it does where a parameter that may be
    /// absent is there, and is not of its type.
    /// </summary>
    public static Problem Explain(HttpContext context)
    {
        var parameters =
            context.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [];
        foreach (var parameter in parameters)
        {
            var name =
                parameter.ParameterInfo.GetCustomAttribute<FromQueryAttribute>()?.Name
                ?? parameter.Name;
            if (
                context.Request.Query[name].ToString() is { Length: > 0 } text
                && !Fits(text, parameter.ParameterInfo.ParameterType)
            )
            {
                return BadValue(name, text.Length > LongestShown ? text[..LongestShown] : text);
            }
        }

        return Problem.OfStatus(StatusCodes.Status400BadRequest);
    }

    private static bool Fits(string text, Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var bare when bare == typeof(int) => int.TryParse(
                text,
                CultureInfo.InvariantCulture,
                out _
            ),
            var bare when bare == typeof(long) => long.TryParse(
                text,
                CultureInfo.InvariantCulture,
                out _
            ),
            var bare when bare == typeof(bool) => bool.TryParse(text, out _),
            var bare when bare == typeof(DateOnly) => DateOnly.TryParse(
                text,
                CultureInfo.InvariantCulture,
                out _
            ),
            _ => true,
        };

    private static Problem BadValue(string name, string text) =>
        Problem.BadQuery($"{name} cannot be \"{text}\".");

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
