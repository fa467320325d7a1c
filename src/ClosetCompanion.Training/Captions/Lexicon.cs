using System.Text.Json;

namespace ClosetCompanion.Training.Captions;

/// <summary>The words that shoppers use for what a catalogue calls by its own names; data in <c>lexicon.json</c>.</summary>
internal sealed class Lexicon
{
    public const string Kinds = "kinds";
    public const string Categories = "categories";
    public const string Colours = "colours";
    public const string People = "people";
    public const string Usages = "usages";
    public const string Brands = "brands";

    private readonly Dictionary<string, Dictionary<string, string[]>> _words;

    private Lexicon(Dictionary<string, Dictionary<string, string[]>> words) => _words = words;

    /// <summary>Reads the lexicon that comes with the program.</summary>
    public static Lexicon Load()
    {
        using var stream =
            typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.json")
            ?? throw new InvalidOperationException("lexicon.json is not part of the program.");
        return new Lexicon(
            JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)!
        );
    }

    /// <summary>
    /// The catalogue's own name in lower case, and after it the words of shoppers. In <see cref="People"/>, those with
    /// "for" come after the noun.
    /// </summary>
    /// <param name="group">One of the groups above.</param>
    /// <param name="name">What the catalogue says: <c>Tshirts</c>, <c>Navy Blue</c>, <c>Men</c>.</param>
    public IReadOnlyList<string> Words(string group, string name)
    {
        var own = name.ToLowerInvariant();
        return _words.TryGetValue(group, out var names) && names.TryGetValue(name, out var words)
            ? [own, .. words.Where(word => word != own)]
            : [own];
    }
}
