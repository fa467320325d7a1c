using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Search.Locations;

/// <summary>Where store and model lie when nobody names a folder.</summary>
public static class CompanionFolders
{
    /// <summary>The environment variable that names the store's folder.</summary>
    public const string DataVariable = "CLOSET_DATA";

    /// <summary>The environment variable that names the model's folder.</summary>
    public const string ModelVariable = "CLOSET_MODEL";

    private const string IncludedModel = "models/closet-mini";

    /// <summary>
    /// The store's folder: the one given, else <c>CLOSET_DATA</c>, else <c>closet-companion</c> in the user's folder for
    /// application data (<c>XDG_DATA_HOME</c>, else <c>~/.local/share</c>).
    /// </summary>
    public static string Data(string? given = null) =>
        Path.GetFullPath(
            Given(given, DataVariable) ?? Path.Combine(UserData(), "closet-companion")
        );

    /// <summary>
    /// The model's folder: the one given, else <c>CLOSET_MODEL</c>, else <c>models/closet-mini</c> beside the program or
    /// in a folder above it.
    /// </summary>
    /// <exception cref="ModelException">No folder is named and the included model is not found.</exception>
    public static string Model(string? given = null) =>
        Path.GetFullPath(
            Given(given, ModelVariable)
                ?? Above(AppContext.BaseDirectory)
                    .Select(folder => Path.Combine(folder, IncludedModel))
                    .FirstOrDefault(folder =>
                        File.Exists(Path.Combine(folder, ModelManifest.FileName))
                    )
                ?? throw new ModelException(
                    $"The model that comes with the program ({IncludedModel}) is not beside it. "
                        + $"Name a model folder with --model or {ModelVariable}."
                )
        );

    private static string? Given(string? given, string variable) =>
        !string.IsNullOrWhiteSpace(given) ? given
        : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named
        : null;

    private static string UserData() =>
        Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } folder
            ? folder
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".local",
                "share"
            );

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
