using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Search;

namespace ClosetCompanion.Web.Arguments;

/// <summary>Where the store and the model lie.</summary>
/// <param name="DataFolder">The folder of what this server keeps itself; also the store's, unless that is in a database.</param>
/// <param name="ModelFolder">The model's folder.</param>
internal sealed record ServeOptions(string DataFolder, string ModelFolder)
{
    /// <summary>The option that names the store's folder.</summary>
    public const string Data = "data";

    /// <summary>The option that names the model's folder.</summary>
    public const string Model = "model";

    /// <summary>The setting that says whether texts of queries are read; <c>off</c> reads none.</summary>
    public const string UnderstandSetting = "Search:Understand";

    /// <summary>The setting that says how many products the largest catalogue in memory has.</summary>
    public const string MostInMemorySetting = "Search:MostInMemory";

    /// <summary>Where the server listens when nobody says so: this computer only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>The store's folder, or what names its database.</summary>
    public string Store { get; private init; } = DataFolder;

    /// <summary>Whether texts of queries are read.</summary>
    public bool Understand { get; private init; } = true;

    /// <summary>How many products the largest catalogue in memory has; null for no limit.</summary>
    public int? MostInMemory { get; private init; }

    /// <summary>Takes what the command line and the environment say.</summary>
    public static ServeOptions From(IConfiguration configuration) =>
        new(
            CatalogStores.LocalFolderOf(CompanionLocations.ResolveDataFolder(configuration[Data])),
            CompanionLocations.ResolveModelFolder(configuration[Model], configuration[Data])
        )
        {
            Store = CompanionLocations.ResolveDataFolder(configuration[Data]),
            MostInMemory = CompanionLocations.ResolveMostInMemory(
                configuration[MostInMemorySetting]
            ),
            Understand = !string.Equals(
                configuration[UnderstandSetting],
                "off",
                StringComparison.OrdinalIgnoreCase
            ),
        };
}
