namespace ClosetCompanion.Search.Understanding.Words;

/// <summary>Signs and names of currencies.</summary>
internal static class Currency
{
    private static readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal)
    {
        ["$"] = "USD",
        ["usd"] = "USD",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["bucks"] = "USD",
        ["dolares"] = "USD",
        ["€"] = "EUR",
        ["eur"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["£"] = "GBP",
        ["gbp"] = "GBP",
        ["pound"] = "GBP",
        ["pounds"] = "GBP",
        ["quid"] = "GBP",
        ["₹"] = "INR",
        ["rs"] = "INR",
        ["inr"] = "INR",
        ["rupee"] = "INR",
        ["rupees"] = "INR",
        ["rupaye"] = "INR",
        ["rupay"] = "INR",
        ["रुपये"] = "INR",
        ["रुपए"] = "INR",
        ["रूपये"] = "INR",
        ["¥"] = "JPY",
        ["円"] = "JPY",
        ["yen"] = "JPY",
        ["jpy"] = "JPY",
        ["元"] = "CNY",
        ["块"] = "CNY",
        ["块钱"] = "CNY",
        ["人民币"] = "CNY",
        ["rmb"] = "CNY",
        ["cny"] = "CNY",
        ["yuan"] = "CNY",
        ["zl"] = "PLN",
        ["pln"] = "PLN",
        ["zloty"] = "PLN",
        ["zlotych"] = "PLN",
        ["kr"] = "SEK",
        ["sek"] = "SEK",
        ["kronor"] = "SEK",
        ["tl"] = "TRY",
        ["₺"] = "TRY",
        ["try"] = "TRY",
        ["lira"] = "TRY",
        ["reais"] = "BRL",
        ["brl"] = "BRL",
        ["chf"] = "CHF",
        ["franken"] = "CHF",
    };

    /// <summary>All names, in the form in which words are compared.</summary>
    public static IEnumerable<string> Names => _codes.Keys;

    /// <summary>Whether a character is the sign of a currency.</summary>
    public static bool IsSign(char letter) => letter is '$' or '€' or '£' or '¥' or '₹' or '₺';

    /// <summary>The ISO 4217 code that a name mostly stands for; null where it names no currency.</summary>
    public static string? Code(string key) => _codes.GetValueOrDefault(key);
}
