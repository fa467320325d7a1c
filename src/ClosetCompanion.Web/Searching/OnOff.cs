using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Searching;

/// <summary>Reads a choice in an address: on or off.</summary>
internal static class OnOff
{
    /// <summary>True for on, false for off, null for neither.</summary>
    /// <param name="name">What is chosen.</param>
    /// <param name="text">The choice.</param>
    /// <exception cref="ProblemException">It is something else.</exception>
    public static bool? Read(string name, string? text) =>
        text?.Trim().ToLowerInvariant() switch
        {
            null or "" => null,
            "on" or "true" => true,
            "off" or "false" => false,
            _ => throw new ProblemException(Problem.BadQuery($"{name} must be on or off.")),
        };
}
