using System.Globalization;

namespace ClosetCompanion.Web.Searching;

/// <summary>A state of the search page. Each has an address, and each address is a state.</summary>
public sealed record SearchAddress
{
    /// <summary>What somebody typed.</summary>
    public string Words { get; init; } = "";

    /// <summary>The name of a query picture that is kept for a while.</summary>
    public string? Picture { get; init; }

    /// <summary>The product that the hits should be like.</summary>
    public ProductReference? Like { get; init; }

    /// <summary>The page of hits, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => Words.Length == 0 && Picture is null && Like is null;

    /// <summary>Reads the parts of a query string; what makes no sense is taken as not said.</summary>
    public static SearchAddress Parse(string? words, string? picture, string? like, string? page) =>
        new()
        {
            Words = words?.Trim() ?? "",
            Picture = string.IsNullOrWhiteSpace(picture) ? null : picture,
            Like = ProductReference.Parse(like),
            Page =
                int.TryParse(page, CultureInfo.InvariantCulture, out var number) && number > 1
                    ? number
                    : 1,
        };

    /// <summary>The address, from the root of the server.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add("q", Words);
        Add("picture", Picture);
        Add("like", Like?.ToString());
        Add("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return parts.Count == 0 ? "/" : $"/?{string.Join('&', parts)}";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                var escaped = Uri.EscapeDataString(value)
                    .Replace("%20", "+", StringComparison.Ordinal)
                    .Replace("%2F", "/", StringComparison.Ordinal);
                parts.Add($"{name}={escaped}");
            }
        }
    }
}
