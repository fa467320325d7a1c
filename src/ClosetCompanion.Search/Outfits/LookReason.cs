namespace ClosetCompanion.Search.Outfits;

/// <summary>Says in words why a piece goes with a thing.</summary>
internal static class LookReason
{
    /// <summary>Such as <c>navy blue with white, both casual, both for summer</c>.</summary>
    /// <param name="thing">What the look is completed for.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="styles">What the look is worn for.</param>
    public static string Of(Garment thing, Garment piece, IReadOnlyList<string> styles)
    {
        var parts = new List<string>();
        if (thing.Colour is { } one && piece.Colour is { } other)
        {
            parts.Add(one == other ? $"both {one}" : $"{one} with {other}");
        }
        else
        {
            parts.Add($"{thing.Kind.Name} with {piece.Kind.Name}");
        }
        if (styles.FirstOrDefault(piece.Styles.Contains) is { } style)
        {
            parts.Add($"both {Adjective(style)}");
        }
        if (thing.Season is { Length: > 0 } season && season == piece.Season)
        {
            parts.Add($"both for {season.ToLowerInvariant()}");
        }
        return string.Join(", ", parts);
    }

    private static string Adjective(string style) =>
        style switch
        {
            "sports" => "for sports",
            "party" => "for a party",
            "beach" => "for the beach",
            _ => style,
        };
}
