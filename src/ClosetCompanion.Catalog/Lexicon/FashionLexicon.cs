using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Catalog.Lexicon;

/// <summary>
/// The words for clothes that training writes captions with and that a search reads. All of it is data in this folder,
/// written to be extended: <c>lexicon.json</c> (English), <c>search.json</c>, and a file for each language.
/// </summary>
public sealed class FashionLexicon
{
    private const string Folder = "lexicon/";
    private static readonly string[] _languageCodes =
    [
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "pl",
        "sv",
        "tr",
        "hi",
        "ja",
        "zh",
    ];

    private static readonly JsonSerializerOptions _format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<FashionLexicon> _loaded = new(() => new FashionLexicon());

    private FashionLexicon()
    {
        Shopper = Read<ShopperWords>("lexicon.json");
        Search = Read<SearchWords>("search.json");
        Languages = [.. _languageCodes.Select(code => Read<LanguageWords>($"{code}.json"))];
    }

    /// <summary>The lexicon that comes with the program.</summary>
    public static FashionLexicon Current => _loaded.Value;

    /// <summary>What shoppers call things in English.</summary>
    public ShopperWords Shopper { get; }

    /// <summary>What a search knows beyond that.</summary>
    public SearchWords Search { get; }

    /// <summary>The words of each language; English first.</summary>
    public IReadOnlyList<LanguageWords> Languages { get; }

    private static T Read<T>(string name)
    {
        using var stream =
            typeof(FashionLexicon).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"{name} is not part of the program.");
        return JsonSerializer.Deserialize<T>(stream, _format)!;
    }
}
