namespace ClosetCompanion.Catalog.Import.Prices;

/// <summary>Prices as people write them: <c>1,299.00</c>, <c>12,99 €</c>, <c>Rs. 1,299</c>, <c>29,-</c>.</summary>
/// <remarks>What can be read in two ways, and what holds two prices, is no price; the reason is given.</remarks>
internal static class PriceText
{
    /// <summary>Reads a price.</summary>
    /// <param name="text">A text that is not empty.</param>
    /// <param name="sign">The decimal sign of the other prices around it.</param>
    /// <param name="currency">The currency that stands elsewhere, such as in a column of its own.</param>
    public static PriceReading Read(
        string text,
        DecimalSign sign = DecimalSign.Unknown,
        string? currency = null
    )
    {
        if (DateText.Is(text))
        {
            return PriceReading.Failed("it is a date");
        }
        PriceTokens parts = PriceTokens.Split(text);
        var (named, wordProblem) = FindCurrency(parts.Words);
        if (parts.Problem is { } odd)
        {
            return PriceReading.Failed(
                parts.Numbers.Count > 0 && odd.Contains("range", StringComparison.Ordinal)
                    ? "it is a range of prices"
                    : odd,
                named
            );
        }
        if (wordProblem is not null)
        {
            return PriceReading.Failed(wordProblem);
        }
        string? number = parts.Numbers switch
        {
            [var only] => only,
            // Some write the sign between francs and centimes: "12€99".
            [var whole, { Length: 2 } cents] when IsSignBetween(text, whole, cents) =>
                $"{whole}.{cents}",
            _ => null,
        };
        if (number is null)
        {
            return PriceReading.Failed(
                parts.Numbers.Count == 0 ? "it holds no number" : "it holds more than one number",
                named
            );
        }
        string? known = named ?? currency;
        var (value, problem) = NumberText.Read(
            number,
            sign,
            CurrencyWords.HasThreeDecimals(known),
            CurrencyWords.GroupsByPoint(known)
        );
        return value is { } price
            ? new PriceReading(price, named, null)
            : PriceReading.Failed(
                problem ?? $"\"{number}\" is no number that a price can be",
                named
            );
    }

    private static (string? Currency, string? Problem) FindCurrency(IReadOnlyList<string> words)
    {
        string? named = null;
        foreach (string word in words)
        {
            string? found = CurrencyWords.Find(word);
            if (found is null && !CurrencyWords.IsFiller(word))
            {
                return (null, $"\"{word}\" is no word that belongs to a price");
            }
            if (string.IsNullOrEmpty(found))
            {
                continue;
            }
            if (named is not null && named != found)
            {
                return (null, $"it names two currencies, {named} and {found}");
            }
            named = found;
        }
        return (named, null);
    }

    private static bool IsSignBetween(string text, string whole, string cents) =>
        text.Replace(" ", "", StringComparison.Ordinal) is var tight
        && tight.StartsWith(whole, StringComparison.Ordinal)
        && tight.EndsWith(cents, StringComparison.Ordinal)
        && tight.Length == whole.Length + cents.Length + 1
        && tight[whole.Length] is '€' or '£' or '$';
}
