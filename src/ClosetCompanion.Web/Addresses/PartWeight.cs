using System.Globalization;

namespace ClosetCompanion.Web.Addresses;

/// <summary>Writes how much a part of a query counts behind the part: <c>summer^0.5</c>. A weight of 1 is not written.</summary>
internal static class PartWeight
{
    /// <summary>The least and the most a part can count.</summary>
    public const float Least = 0.05f,
        Most = 100;

    /// <summary>Takes the weight off a part; 1 where there is none.</summary>
    public static (string Part, float Weight) Split(string text)
    {
        var sign = text.LastIndexOf('^');
        return sign > 0 && Parse(text[(sign + 1)..]) is { } weight
            ? (text[..sign], weight)
            : (text, 1);
    }

    /// <summary>Puts the weight behind a part. What ends like a weight without being one is given its weight of 1.</summary>
    public static string Join(string part, float weight) =>
        weight == 1 && Split(part).Part == part ? part : $"{part}^{Write(weight)}";

    /// <summary>Reads a weight; null when it is none.</summary>
    public static float? Parse(string? text) =>
        float.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var weight
        ) && weight is >= Least and <= Most
            ? MathF.Round(weight, 2)
            : null;

    /// <summary>The weight in figures.</summary>
    public static string Write(float weight) =>
        weight.ToString("0.##", CultureInfo.InvariantCulture);
}
