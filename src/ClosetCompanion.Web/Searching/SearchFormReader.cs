using System.Globalization;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;
using Microsoft.Extensions.Primitives;

namespace ClosetCompanion.Web.Searching;

/// <summary>
/// A query in a form: files called <c>picture</c>, and either the parameters of an address or a whole query as JSON in
/// <c>query</c>.
/// </summary>
internal static class SearchFormReader
{
    /// <summary>The fields that the form may have beside <c>picture</c>.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "q",
        "like",
        "unlike",
        "filter",
        "catalogue",
        "sort",
        "hybrid",
        "understand",
        "correct",
        "fold",
        "facets",
        "top",
        "skip",
        "query",
    ];

    /// <summary>Reads the form of a request.</summary>
    /// <exception cref="ProblemException">It cannot be read or has a field that it should not have.</exception>
    public static async Task<SearchRequest> ReadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var stranger =
            form.Keys.FirstOrDefault(name => !Known.Contains(name, StringComparer.Ordinal))
            ?? form.Files.FirstOrDefault(file => file.Name != "picture")?.Name;
        if (stranger is not null)
        {
            throw new ProblemException(
                ApiProblem.BadForm(
                    $"There is no field \"{Short(stranger)}\"; pictures are called picture, and there is {string.Join(", ", Known)}."
                )
            );
        }

        var request =
            form.TryGetValue("query", out var query) && form.Count == 1
                ? JsonBody.Parse<SearchRequest>(context, query.ToString())
                : Parameters(form).ToRequest();
        var pictures = new List<WeightedPicture>(request.Pictures ?? []);
        foreach (var file in form.Files)
        {
            var bytes = await file.ReadAllAsync(context.RequestAborted);
            pictures.Add(new WeightedPicture { Data = bytes });
        }

        return request with
        {
            Pictures = pictures,
        };
    }

    private static SearchParameters Parameters(IFormCollection form) =>
        new()
        {
            Words = Texts(form["q"]),
            Like = Texts(form["like"]),
            Unlike = Texts(form["unlike"]),
            Filter = Texts(form["filter"]),
            Catalogue = Text(form["catalogue"]),
            Sort = Text(form["sort"]),
            Hybrid = Choice(form, "hybrid"),
            Understand = Text(form["understand"]),
            Correct = Text(form["correct"]),
            Fold = Choice(form, "fold"),
            Facets = Choice(form, "facets"),
            Top = Number(form, "top"),
            Skip = Number(form, "skip"),
        };

    private static string[] Texts(StringValues values) => [.. values.OfType<string>()];

    private static string? Text(StringValues values) =>
        values.ToString() is { Length: > 0 } text ? text : null;

    private static bool? Choice(IFormCollection form, string name) =>
        Text(form[name]) is not { } text ? null
        : bool.TryParse(text, out var choice) ? choice
        : throw Wrong(name, text);

    private static int? Number(IFormCollection form, string name) =>
        Text(form[name]) is not { } text ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
        : throw Wrong(name, text);

    private static ProblemException Wrong(string name, string text) =>
        new(Problem.BadQuery($"{name} cannot be \"{Short(text)}\"."));

    private static string Short(string text) => text.Length > 40 ? text[..40] : text;
}
