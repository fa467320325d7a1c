namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>Says in English whom something is for.</summary>
internal static class People
{
    /// <summary>"for men".</summary>
    /// <param name="names">Names of people as the Fashion Product Images set has them.</param>
    public static string For(IReadOnlyList<string> names) =>
        Group(names) is { Length: > 0 } group ? $"for {group}" : "";

    /// <summary>"men's".</summary>
    /// <param name="names">Names of people as the Fashion Product Images set has them.</param>
    public static string Owner(IReadOnlyList<string> names) =>
        Group(names) switch
        {
            "" => "",
            "men and women" => "unisex",
            var group when group.EndsWith('s') => $"{group}'",
            var group => $"{group}'s",
        };

    /// <summary>"men".</summary>
    /// <param name="names">Names of people as the Fashion Product Images set has them.</param>
    public static string Group(IReadOnlyList<string> names) =>
        names switch
        {
            ["Men"] => "men",
            ["Women"] => "women",
            ["Boys"] => "boys",
            ["Girls"] => "girls",
            ["Boys", "Girls"] => "kids",
            ["Unisex"] or ["Men", "Women", ..] => "men and women",
            _ => "",
        };
}
