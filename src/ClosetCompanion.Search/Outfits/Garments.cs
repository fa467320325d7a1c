using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClosetCompanion.Catalog.Lexicon;

namespace ClosetCompanion.Search.Outfits;

/// <summary>Tells of a catalogue's words for kinds and colours what they are in an outfit; data in <c>garments.json</c>.</summary>
public static class Garments
{
    private const string BuiltIn = "garments.json";
    private const int MostKnown = 10_000;

    /// <summary>The family of colours that go with all others.</summary>
    public const string Neutral = "neutral";

    private static readonly GarmentTable _table = Load();
    private static readonly Dictionary<string, GarmentKind> _kinds = KindsByWord();
    private static readonly ConcurrentDictionary<string, GarmentKind?> _known = new(
        StringComparer.Ordinal
    );

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<GarmentKind> Kinds => _table.Kinds;

    /// <summary>The kind that a word names; null for what no outfit has: underwear, nightwear, make-up.</summary>
    /// <param name="word">A kind in a catalogue's words: <c>Tshirts</c>, <c>Crossbody bag</c>.</param>
    public static GarmentKind? FindKind(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return null;
        }
        if (_known.Count > MostKnown)
        {
            _known.Clear();
        }
        return _known.GetOrAdd(word, Read);
    }

    /// <summary>The lexicon's name of a colour, in lower case; null for what is none.</summary>
    /// <param name="word">A colour in English or Spanish.</param>
    public static string? FindColour(string? word)
    {
        var plain = Plain(word ?? "");
        return _table.Spanish.TryGetValue(plain, out var translated) ? translated
            : _table.Colours.ContainsKey(plain) ? plain
            : plain.Split(' ') is { Length: > 1 } words && _table.Colours.ContainsKey(words[^1])
                ? words[^1]
            : null;
    }

    /// <summary>The family of a colour that <see cref="FindColour"/> gave: neutral, red, blue ...</summary>
    public static string FamilyOf(string colour) => _table.Colours[colour];

    // The whole name, then its last words: a "Pleated midi skirt" is a skirt. What is worn in bed is in no outfit.
    private static GarmentKind? Read(string word)
    {
        var words = Plain(word).Split(' ');
        if (Array.Exists(words, IsForBed))
        {
            return null;
        }
        for (var first = 0; first < words.Length; first++)
        {
            var rest = string.Join(' ', words[first..]);
            if (
                _kinds.TryGetValue(rest, out var kind)
                || _kinds.TryGetValue(Singular(rest), out kind)
            )
            {
                return kind;
            }
        }
        return null;
    }

    private static bool IsForBed(string word) =>
        word
            is "pyjama"
                or "pyjamas"
                or "pyjiama"
                or "lounge"
                or "night"
                or "innerwear"
                or "bikini"
                or "gift"
                or "dressing";

    private static Dictionary<string, GarmentKind> KindsByWord()
    {
        var kinds = new Dictionary<string, GarmentKind>(StringComparer.Ordinal);
        foreach (var kind in _table.Kinds)
        {
            foreach (var word in kind.Words.Prepend(kind.Name))
            {
                kinds.TryAdd(Plain(word), kind);
                kinds.TryAdd(Singular(Plain(word)), kind);
            }
        }
        // The lexicon knows more words for the names that it shares with the table.
        foreach (var (name, words) in FashionLexicon.Current.Search.Same)
        {
            if (kinds.TryGetValue(Plain(name), out var kind))
            {
                foreach (var word in words)
                {
                    kinds.TryAdd(Plain(word), kind);
                }
            }
        }
        return kinds;
    }

    private static string Singular(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal)
        || word.EndsWith("ches", StringComparison.Ordinal)
            ? word[..^2]
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static string Plain(string word)
    {
        var plain = new StringBuilder();
        foreach (var letter in word)
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (plain.Length > 0 && plain[^1] != ' ' && letter != '\'')
            {
                plain.Append(' ');
            }
        }
        return plain.ToString().TrimEnd();
    }

    private static GarmentTable Load()
    {
        using var file = typeof(Garments).Assembly.GetManifestResourceStream(BuiltIn)!;
        var format = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        format.Converters.Add(new JsonStringEnumConverter());
        return JsonSerializer.Deserialize<GarmentTable>(file, format)!;
    }
}
