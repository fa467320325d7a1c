using ClosetCompanion.Catalog;

namespace ClosetCompanion.Web.Suggesting;

/// <summary>Counts what products can be called in few words: by kind, colour, brand, whom they are for, and title.</summary>
internal sealed class PhraseCounts
{
    private const int LongestTitle = 80;

    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every phrase with the number of products that it fits.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Counts a product.</summary>
    public void Add(Product product)
    {
        var kind = product.Kind?.Trim() ?? "";
        Count(kind);
        Count(product.Brand);
        if (product.Title.Length <= LongestTitle)
        {
            Count(product.Title);
        }
        if (kind.Length > 0)
        {
            Join(product.Colour, kind);
            Join(product.Brand, kind);
            if (!string.IsNullOrWhiteSpace(product.Gender))
            {
                Count($"{kind} for {product.Gender}".ToLowerInvariant());
            }
        }
    }

    private void Join(string? first, string kind)
    {
        if (!string.IsNullOrWhiteSpace(first))
        {
            Count($"{first} {kind}");
        }
    }

    private void Count(string? phrase)
    {
        phrase = phrase?.Trim();
        if (!string.IsNullOrEmpty(phrase))
        {
            _counts[phrase] = _counts.GetValueOrDefault(phrase) + 1;
        }
    }
}
