namespace ClosetCompanion.Catalog.Import.Encodings;

/// <summary>The letters outside ASCII that a language uses, the commonest first.</summary>
/// <param name="prior">What it costs to suppose this language at all; less for those that many shops write.</param>
/// <param name="letters">Small letters in order of how often they stand in texts.</param>
internal sealed class Alphabet(double prior, string letters)
{
    private const double Sign = 2.5;
    private const double OddSign = 5;
    private const double Foreign = 8;
    private const double Broken = 14;
    private const double Capital = 0.8;
    private const double CapitalInside = 4;

    private const string Signs = "€£™®©°–—‘’“”„‚…«»•·×½¼²³´\u00A0§";

    private static readonly Alphabet[] _western =
    [
        new(0, "éèàçêîâôûùïœë"),
        new(0, "üäößé"),
        new(0, "óáíéñúü¿¡"),
        new(0.5, "àèùòìé"),
        new(0.5, "ãçáéóíêõúàâô"),
        new(0.5, "äöåéøæ"),
        new(0.5, "åøæéöäü"),
        new(1, "éëïèóöü"),
        new(0, "éèñüçöäáêâ"),
        new(4, "íáðéóúæöþý"),
    ];

    private static readonly Alphabet[] _central =
    [
        new(1, "ąłęóśżćńź"),
        new(1, "íáéěčřžýšůúďťňó"),
        new(1, "áíéčžýšľúťňôďäóĺŕ"),
        new(1, "éáóöőüíúű"),
        new(1.5, "ăîâşţșț"),
        new(1.5, "čšžćđ"),
    ];

    private static readonly Alphabet[] _cyrillic =
    [
        new(1, "оаеинтрслквмудпязгбыьчйжхшюцёщэфъ"),
        new(1.5, "оаинтевірсклдумпязгбьчйхїжюцшєщфґ"),
    ];

    private static readonly Alphabet _turkish = new(1, "ıişğüöçâ");
    private static readonly Alphabet _greek = new(1, "αοιετσνηυρπκμλςίάόέθγδήύχώφβξζψϊ");
    private static readonly Alphabet _lithuanian = new(1.5, "ėšžųčįūąę");
    private static readonly Alphabet _latvian = new(1.5, "āēīšūļņčģķž");
    private static readonly Alphabet _hebrew = new(1.5, "יוהלאמרתשבנםחכדעפקזגטסצןךףץ");
    private static readonly Alphabet _arabic = new(1.5, "البرمتنسيةودعكقحفجشهصطخأزضذئغظثءى");

    private readonly Dictionary<char, double> _costs = Costs(letters);

    /// <summary>Encodings with the languages that are written in them; of equals the first wins.</summary>
    public static IReadOnlyList<(string Encoding, Alphabet[] Languages)> ByEncoding { get; } =
    [
        ("windows-1252", _western),
        ("windows-1250", _central),
        ("windows-1251", _cyrillic),
        ("windows-1253", [_greek]),
        ("windows-1254", [_turkish]),
        ("windows-1257", [_lithuanian, _latvian]),
        ("windows-1255", [_hebrew]),
        ("windows-1256", [_arabic]),
        ("iso-8859-2", _central),
        ("macintosh", _western),
        ("x-mac-ce", _central),
        ("x-mac-cyrillic", _cyrillic),
        ("ibm850", _western),
        ("ibm852", _central),
        ("cp866", _cyrillic),
        ("koi8-r", _cyrillic),
    ];

    /// <summary>The cost of a text in this language; reading stops above a limit.</summary>
    public double CostOf(string text, double limit)
    {
        double cost = prior;
        for (int place = 0; place < text.Length && cost < limit; place++)
        {
            if (text[place] >= 0x80)
            {
                cost += CostOf(text, place);
            }
        }
        return cost;
    }

    private double CostOf(string text, int place)
    {
        char letter = text[place];
        if (letter == '\uFFFD' || char.IsControl(letter) || letter is >= '\uE000' and <= '\uF8FF')
        {
            return Broken;
        }
        if (!char.IsLetter(letter))
        {
            return Signs.Contains(letter, StringComparison.Ordinal) ? Sign : OddSign;
        }
        bool afterSmall = place > 0 && char.IsLower(text[place - 1]);
        double cost = char.IsUpper(letter) ? Capital + (afterSmall ? CapitalInside : 0) : 0;
        return cost
            + (
                _costs.TryGetValue(char.ToLowerInvariant(letter), out double known)
                    ? known
                    : Foreign
            );
    }

    // Letters get rarer about as 1 / rank, as everything does in texts.
    private static Dictionary<char, double> Costs(string letters)
    {
        double all = Enumerable.Range(1, letters.Length).Sum(rank => 1.0 / (rank + 1));
        return letters
            .Select((letter, rank) => (letter, Cost: Math.Log(all * (rank + 2))))
            .ToDictionary(x => x.letter, x => x.Cost);
    }
}
