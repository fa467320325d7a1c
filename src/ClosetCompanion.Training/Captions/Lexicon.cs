using System.Text.Json;

namespace ClosetCompanion.Training.Captions;

/// <summary>The words that shoppers use for what a catalogue calls by its own names; data in <c>lexicon.json</c>.</summary>
internal sealed class Lexicon
{
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

    /// <summary>Words for a kind of product (<c>Tshirts</c>): "t-shirt", "tee".</summary>
    public IReadOnlyList<string> Kind(string name) => Words("kinds", name);

    /// <summary>Words for a colour (<c>Navy Blue</c>): "navy", "dark blue".</summary>
    public IReadOnlyList<string> Colour(string name) => Words("colours", name);

    /// <summary>Words for whom a product is: "men", "for men", "men's". Those with "for" come after the noun.</summary>
    public IReadOnlyList<string> People(string name) => Words("people", name);

    private IReadOnlyList<string> Words(string group, string name) =>
        _words[group].TryGetValue(name, out var words) ? words : [name.ToLowerInvariant()];
}
