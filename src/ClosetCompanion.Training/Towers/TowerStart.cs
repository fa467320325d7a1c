namespace ClosetCompanion.Training.Towers;

/// <summary>
/// Where a tower's first weights come from, as a recipe says it: <c>random</c>; <c>package:NAME</c>, a package that was
/// downloaded with the program; <c>run:NAME</c>, a run beside this one's folder; <c>folder:NAME</c>, a CLIP in the
/// published layout beside it.
/// </summary>
/// <param name="Kind">The word before the colon.</param>
/// <param name="Name">What stands after it; empty for random weights.</param>
internal sealed record TowerStart(string Kind, string Name)
{
    /// <summary>Random weights, chosen by the recipe's seed.</summary>
    public const string Random = "random";

    /// <summary>Weights of a package.</summary>
    public const string Package = "package";

    /// <summary>The best weights of an earlier run.</summary>
    public const string Run = "run";

    /// <summary>A CLIP in the published folder layout.</summary>
    public const string Folder = "folder";

    /// <summary>Reads what a recipe says.</summary>
    public static TowerStart Of(string start)
    {
        var parts = start.Split(':', 2);
        return new TowerStart(parts[0], parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>What is wrong with what a recipe says, or null.</summary>
    public static string? ProblemOf(string start) =>
        Of(start) switch
        {
            { Kind: Random, Name: "" } => null,
            { Kind: Package or Run or Folder, Name.Length: > 0 } => null,
            _ => $"'{start}' is none of random, package:NAME, run:NAME and folder:NAME",
        };
}
