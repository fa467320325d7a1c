using System.Text.Json;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Api;

/// <summary>Values of an enumeration as the API calls them: <c>notForMe</c>.</summary>
internal static class EnumNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Reads a name; null is null.</summary>
    /// <exception cref="ProblemException">There is no such value; the message names those that there are.</exception>
    public static T? Read<T>(string? name, string parameter)
        where T : struct, Enum
    {
        if (name is null)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
            {
                return value;
            }
        }

        var names = string.Join(", ", Enum.GetValues<T>().Select(Of));
        throw new ProblemException(Problem.BadQuery($"{parameter} is one of {names}."));
    }
}
