using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.Addresses;

/// <summary>A state of the search page. Each has an address, and each address is a state.</summary>
public sealed record SearchAddress
{
    /// <summary>Where everything is searched.</summary>
    public const string Everywhere = "/";

    /// <summary>Where a person searches their own things alone.</summary>
    public const string InCloset = "/closet";

    /// <summary>The page: <see cref="Everywhere"/> or <see cref="InCloset"/>.</summary>
    public string Home { get; init; } = Everywhere;

    /// <summary>What somebody typed into the box.</summary>
    public string Words { get; init; } = "";

    /// <summary>How much the words in the box count beside the other parts.</summary>
    public float WordsWeight { get; init; } = 1;

    /// <summary>More words.</summary>
    public IReadOnlyList<WordsPart> Also { get; init; } = [];

    /// <summary>The pictures.</summary>
    public IReadOnlyList<PicturePart> Pictures { get; init; } = [];

    /// <summary>The products that the hits should be like.</summary>
    public IReadOnlyList<ProductPart> Like { get; init; } = [];

    /// <summary>The products that the hits should be unlike.</summary>
    public IReadOnlyList<ProductPart> Unlike { get; init; } = [];

    /// <summary>What the hits must fulfil.</summary>
    public IReadOnlyList<SearchFilter> Filters { get; init; } = [];

    /// <summary>Whether the words are read.</summary>
    public bool IsUnderstood { get; init; } = true;

    /// <summary>Whether typing errors are put right where the words are read.</summary>
    public bool IsCorrected { get; init; } = true;

    /// <summary>The order of the hits.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>The page of hits, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether there is something that hits can be close to.</summary>
    public bool HasSubject => Words.Length > 0 || Also.Count + Pictures.Count + Like.Count > 0;

    /// <summary>How many texts, pictures and products it is made of.</summary>
    public int Parts =>
        (Words.Length > 0 ? 1 : 0) + Also.Count + Pictures.Count + Like.Count + Unlike.Count;

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => !HasSubject && Unlike.Count + Filters.Count == 0;

    /// <summary>The same search from its first page on.</summary>
    public SearchAddress Unpaged => this with { Page = 1 };

    /// <summary>The same search with one more product to be like, from the first page on.</summary>
    public SearchAddress PlusLike(ProductReference product) =>
        this with
        {
            Like = [.. Like.Where(part => part.Product != product), new ProductPart(product)],
            Unlike = [.. Unlike.Where(part => part.Product != product)],
            Page = 1,
        };

    /// <summary>The same search with one more product to be unlike, from the first page on.</summary>
    public SearchAddress PlusUnlike(ProductReference product) =>
        this with
        {
            Like = [.. Like.Where(part => part.Product != product)],
            Unlike = [.. Unlike.Where(part => part.Product != product), new ProductPart(product)],
            Page = 1,
        };

    /// <summary>The same search with a filter put on, or taken off where it is on, from the first page on.</summary>
    public SearchAddress Toggle(string field, string value)
    {
        var others = Filters.Where(filter => !Names(filter, field, value)).ToArray();
        return this with
        {
            Filters =
                others.Length == Filters.Count
                    ? [.. Filters, new SearchFilter(field, value)]
                    : others,
            Page = 1,
        };
    }

    /// <summary>The same search without any filter on a field, from the first page on.</summary>
    public SearchAddress WithoutField(string field) =>
        this with
        {
            Filters =
            [
                .. Filters.Where(filter =>
                    !string.Equals(filter.Field, field, StringComparison.OrdinalIgnoreCase)
                ),
            ],
            Page = 1,
        };

    /// <summary>The parts of the query string, as names and values.</summary>
    public IEnumerable<(string Name, string Value)> Fields() => SearchAddressFields.Of(this);

    /// <summary>The address, from the root of the server.</summary>
    public override string ToString()
    {
        var parts = Fields().Select(field => $"{Escape(field.Name)}={Escape(field.Value)}");
        return string.Join('&', parts) is { Length: > 0 } query ? $"{Home}?{query}" : Home;
    }

    private static bool Names(SearchFilter filter, string field, string value) =>
        string.Equals(filter.Field, field, StringComparison.OrdinalIgnoreCase)
        && string.Equals(filter.Value, value, StringComparison.OrdinalIgnoreCase);

    // What a query may hold as it is stays readable.
    private static string Escape(string text) =>
        Uri.EscapeDataString(text)
            .Replace("%20", "+", StringComparison.Ordinal)
            .Replace("%2F", "/", StringComparison.Ordinal)
            .Replace("%2C", ",", StringComparison.Ordinal)
            .Replace("%40", "@", StringComparison.Ordinal);
}
