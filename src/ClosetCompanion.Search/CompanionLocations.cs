using System.Globalization;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Registry;

namespace ClosetCompanion.Search;

/// <summary>Where the store and the model lie when nobody says so, the same for every program.</summary>
public static class CompanionLocations
{
    /// <summary>The environment variable that names the store's folder or database.</summary>
    public const string DataVariable = "CLOSET_DATA";

    /// <summary>The environment variable that names the model's folder.</summary>
    public const string ModelVariable = "CLOSET_MODEL";

    /// <summary>The environment variable that names the folder of added models.</summary>
    public const string ModelsVariable = "CLOSET_MODELS";

    /// <summary>The environment variable that says how many products the largest catalogue in memory has.</summary>
    public const string MostInMemoryVariable = "CLOSET_MOST_IN_MEMORY";

    /// <summary>The model that comes with the program, under a folder above the program's own.</summary>
    private static readonly string _bundledModel = Path.Combine("models", "closet-mini");

    /// <summary>
    /// The store's folder: <paramref name="given"/>, else <c>$CLOSET_DATA</c>, else <c>closet-companion</c> in
    /// <c>$XDG_DATA_HOME</c> or <c>~/.local/share</c>.
    /// </summary>
    /// <returns>A full path, which need not exist yet; or what names a database, as it was given.</returns>
    public static string ResolveDataFolder(string? given)
    {
        var place =
            NotBlank(given)
            ?? NotBlank(Environment.GetEnvironmentVariable(DataVariable))
            ?? Path.Combine(UserDataFolder(), "closet-companion");
        return CatalogStores.IsDatabase(place) ? place : Path.GetFullPath(place);
    }

    /// <summary>
    /// The model's folder: <paramref name="given"/>, else <c>$CLOSET_MODEL</c>, else the model that the store was
    /// switched to, each the name of a registered model or a folder; else <c>models/closet-mini</c> in the program's
    /// folder or the nearest one above it that has it.
    /// </summary>
    /// <param name="given">What the user asked for; null for nothing.</param>
    /// <param name="givenDataFolder">The store's folder, if the user named one: added models lie there.</param>
    /// <returns>A full path. Where no model is found, the place beside the program at which one was expected.</returns>
    public static string ResolveModelFolder(string? given, string? givenDataFolder = null)
    {
        var model = ResolveModel(given, givenDataFolder);
        return OpenModels(givenDataFolder).Find(model)?.Folder ?? Path.GetFullPath(model);
    }

    /// <summary>
    /// The name or folder of the model to use, as it was given, set, or chosen for the store by <c>closet models use</c>;
    /// else the folder of the one that comes with the program.
    /// </summary>
    /// <param name="given">What the user asked for; null for nothing.</param>
    /// <param name="givenDataFolder">The store's folder, if the user named one.</param>
    public static string ResolveModel(string? given, string? givenDataFolder = null) =>
        NotBlank(given)
        ?? NotBlank(Environment.GetEnvironmentVariable(ModelVariable))
        ?? CatalogStores.ReadSetting(ResolveDataFolder(givenDataFolder), SettingNames.Model)
        ?? FindBundledModel()
        ?? Path.Combine(AppContext.BaseDirectory, _bundledModel);

    /// <summary>
    /// How many products the largest catalogue in memory has: <paramref name="given"/>, else
    /// <c>$CLOSET_MOST_IN_MEMORY</c>; null for no limit.
    /// </summary>
    /// <exception cref="CatalogException">It is no whole number above 0.</exception>
    public static int? ResolveMostInMemory(string? given)
    {
        var text =
            NotBlank(given) ?? NotBlank(Environment.GetEnvironmentVariable(MostInMemoryVariable));
        return text is null ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && most > 0
                ? most
            : throw new CatalogException(
                $"\"{text}\" is no number of products for {MostInMemoryVariable}; give a whole number above 0, or leave it away to hold all in memory."
            );
    }

    /// <summary>
    /// The registered models: those beside the one that comes with the program, and those added to
    /// <c>$CLOSET_MODELS</c>, else to <c>models</c> in the store's folder.
    /// </summary>
    /// <param name="givenDataFolder">The store's folder, if the user named one.</param>
    public static ModelRegistry OpenModels(string? givenDataFolder = null) =>
        new(
            NotBlank(Environment.GetEnvironmentVariable(ModelsVariable))
                ?? Path.Combine(
                    CatalogStores.LocalFolderOf(ResolveDataFolder(givenDataFolder)),
                    "models"
                ),
            Path.GetDirectoryName(FindBundledModel())
        );

    private static string? FindBundledModel()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            var model = Path.Combine(folder.FullName, _bundledModel);
            if (File.Exists(Path.Combine(model, ModelManifest.FileName)))
            {
                return model;
            }
        }

        return null;
    }

    private static string UserDataFolder() =>
        // The specification says that a relative path here is to be ignored.
        NotBlank(Environment.GetEnvironmentVariable("XDG_DATA_HOME")) is { } folder
        && Path.IsPathFullyQualified(folder)
            ? folder
            : Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.UserProfile,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                ".local",
                "share"
            );

    private static string? NotBlank(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : value;
}
