using System.Text.Json;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace ClosetCompanion.Web.Api;

/// <summary>Reads JSON from requests. Invalid JSON becomes a problem.</summary>
internal static class JsonBody
{
    /// <summary>The body as a value.</summary>
    /// <exception cref="ProblemException">It is not JSON, or not of the kind that is expected.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ProblemException(ApiProblem.UnsupportedType("application/json"));
        }

        try
        {
            return WithoutNulls(
                await context.Request.ReadFromJsonAsync<T>(context.RequestAborted)
                    ?? throw new ProblemException(ApiProblem.BadJson("The body is null."))
            );
        }
        catch (JsonException exception)
        {
            throw new ProblemException(BadRequest.OfJson(exception));
        }
        catch (InvalidOperationException)
        {
            // An encoding that is not known, or a name that is half of a character.
            throw new ProblemException(ApiProblem.BadJson("The body is not JSON in UTF-8."));
        }
    }

    /// <summary>A text as a value.</summary>
    /// <exception cref="ProblemException">It is not JSON, or not of the kind that is expected.</exception>
    public static T Parse<T>(HttpContext context, string text)
        where T : class
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value;
        try
        {
            return WithoutNulls(
                JsonSerializer.Deserialize<T>(text, options.SerializerOptions)
                    ?? throw new ProblemException(ApiProblem.BadJson("The query is null."))
            );
        }
        catch (JsonException exception)
        {
            throw new ProblemException(BadRequest.OfJson(exception));
        }
        catch (InvalidOperationException)
        {
            // A name that is half of a character.
            throw new ProblemException(ApiProblem.BadJson("The query is not JSON in UTF-8."));
        }
    }

    private static T WithoutNulls<T>(T value)
        where T : class =>
        JsonNulls.Find(value) is { } place
            ? throw new ProblemException(
                ApiProblem.BadJson($"{place} is null, which cannot stand there. Leave it out.")
            )
            : value;
}
