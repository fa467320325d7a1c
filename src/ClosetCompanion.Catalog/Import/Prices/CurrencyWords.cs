namespace ClosetCompanion.Catalog.Import.Prices;

/// <summary>The signs and words that stand beside prices.</summary>
internal static class CurrencyWords
{
    private const string Codes =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";

    /// <summary>Shares its sign with other currencies, so it names none.</summary>
    public const string Shared = "";

    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["€"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["£"] = "GBP",
        ["₹"] = "INR",
        ["₽"] = "RUB",
        ["руб"] = "RUB",
        ["р"] = "RUB",
        ["₴"] = "UAH",
        ["грн"] = "UAH",
        ["₺"] = "TRY",
        ["tl"] = "TRY",
        ["₩"] = "KRW",
        ["원"] = "KRW",
        ["円"] = "JPY",
        ["฿"] = "THB",
        ["₫"] = "VND",
        ["đ"] = "VND",
        ["₪"] = "ILS",
        ["₱"] = "PHP",
        ["₦"] = "NGN",
        ["₵"] = "GHS",
        ["₸"] = "KZT",
        ["₾"] = "GEL",
        ["zł"] = "PLN",
        ["zl"] = "PLN",
        ["kč"] = "CZK",
        ["ft"] = "HUF",
        ["lei"] = "RON",
        ["лв"] = "BGN",
        ["fr"] = "CHF",
        ["sfr"] = "CHF",
        ["rp"] = "IDR",
        ["rm"] = "MYR",
        ["us$"] = "USD",
        ["usd$"] = "USD",
        ["ca$"] = "CAD",
        ["cad$"] = "CAD",
        ["c$"] = "CAD",
        ["au$"] = "AUD",
        ["aud$"] = "AUD",
        ["a$"] = "AUD",
        ["nz$"] = "NZD",
        ["hk$"] = "HKD",
        ["s$"] = "SGD",
        ["sg$"] = "SGD",
        ["r$"] = "BRL",
        ["mx$"] = "MXN",
        ["nt$"] = "TWD",
        ["cn¥"] = "CNY",
        ["jp¥"] = "JPY",
        ["$"] = Shared,
        ["¥"] = Shared,
        ["元"] = Shared,
        ["kr"] = Shared,
        ["rs"] = Shared,
        ["re"] = Shared,
        ["r"] = Shared,
        ["dh"] = Shared,
        ["dollar"] = Shared,
        ["dollars"] = Shared,
    };

    // What people write around a price and what does not change it.
    private static readonly HashSet<string> _fillers = new(
        "inc incl inkl including inclusive vat mwst ust tax taxes gst tva iva ttc moms pdv dph excl ab from à partir de desde da vanaf od fra från only nur now jetzt sale price preis prix precio prezzo each per stück stk st pcs pc piece the der ca approx von your our".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> _codes = new(
        Codes.Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> _threeDecimals = new(StringComparer.Ordinal)
    {
        "BHD",
        "IQD",
        "JOD",
        "KWD",
        "LYD",
        "OMR",
        "TND",
    };

    private static readonly HashSet<string> _continental = new(
        "EUR IDR VND BRL TRY DKK NOK SEK ISK PLN CZK HUF RON RSD CLP COP ARS UYU PYG".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The currency that a word names: a code, <see cref="Shared"/>, or null when it names none.</summary>
    public static string? Find(string word) =>
        _codes.Contains(word) ? word.ToUpperInvariant()
        : _words.TryGetValue(word.ToLowerInvariant(), out string? code) ? code
        : null;

    public static bool IsFiller(string word) => _fillers.Contains(word.ToLowerInvariant());

    public static bool HasThreeDecimals(string? currency) =>
        currency is not null && _threeDecimals.Contains(currency);

    /// <summary>Whether people who pay with it group thousands by points.</summary>
    public static bool GroupsByPoint(string? currency) =>
        currency is not null && _continental.Contains(currency);
}
