using System.Globalization;
using System.Text.Json;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Documents;

/// <summary>The texts that JSON values stand for.</summary>
internal static class JsonText
{
    private const int ThousandDigits = 3;

    /// <summary>A value's text; of a list its texts with <see cref="CellText.ListSeparator"/> between them.</summary>
    /// <remarks>Objects in a list give their address, name or value: <c>{"src": "a.jpg"}</c>.</remarks>
    public static string Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(
                CellText.ListSeparator,
                value.EnumerateArray().Select(Single).Where(text => text.Length > 0)
            ),
            _ => Single(value),
        };

    /// <summary>A number as digits with a point, never with an exponent.</summary>
    public static string Number(JsonElement value)
    {
        string raw = value.GetRawText();
        int point = raw.IndexOf('.', StringComparison.Ordinal);
        if (raw.AsSpan().ContainsAny('e', 'E'))
        {
            return value.TryGetDecimal(out decimal number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : raw;
        }
        // In JSON "1.299" has three decimals; a fourth keeps it from being taken for thousands.
        return point > 0 && raw.Length - point - 1 == ThousandDigits ? $"{raw}0" : raw;
    }

    private static string Single(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => Named(value),
            JsonValueKind.Number => Number(value),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Single)),
            _ => value.ToString(),
        };

    // {"amount": "9.99", "currency": "EUR"}
    private static string? Money(JsonElement value)
    {
        string? amount =
            Member(value, "amount") ?? Member(value, "value") ?? Member(value, "price");
        string? currency =
            Member(value, "currency")
            ?? Member(value, "currencyCode")
            ?? Member(value, "currency_code")
            ?? Member(value, "priceCurrency");
        return amount is null || currency is null ? null : $"{amount} {currency}";
    }

    private static string? Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out JsonElement member)
            ? member.ValueKind switch
            {
                JsonValueKind.String => member.GetString(),
                JsonValueKind.Number => Number(member),
                _ => null,
            }
            : null;

    private static string Named(JsonElement value)
    {
        if (Money(value) is { } money)
        {
            return money;
        }
        foreach (string name in (string[])["src", "url", "contentUrl", "href", "name", "value"])
        {
            if (
                value.TryGetProperty(name, out JsonElement member)
                && member.ValueKind is JsonValueKind.String or JsonValueKind.Number
            )
            {
                return member.ToString();
            }
        }
        return value.ToString();
    }
}
