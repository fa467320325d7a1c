using System.Text.Json.Serialization;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;

namespace ClosetCompanion.Search.Closets;

/// <summary>All that a person can say of a thing, as a form has it. What is null or empty is not said.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ItemFacts
{
    /// <summary>The attribute of a product that holds the tags.</summary>
    public const string TagsName = "tags";

    private const string Between = ", ";

    /// <summary>What it is called; when empty, it is called after colour, pattern and kind.</summary>
    public string? Title { get; init; }

    /// <summary>What it is: shirt, jeans.</summary>
    public string? Kind { get; init; }

    /// <summary>Its main colour.</summary>
    public string? Colour { get; init; }

    /// <summary>Its other colours.</summary>
    public IReadOnlyList<string> OtherColours { get; init; } = [];

    /// <summary>Striped, checked, floral.</summary>
    public string? Pattern { get; init; }

    /// <summary>When it is worn: summer, winter.</summary>
    public string? Season { get; init; }

    /// <summary>Whom it is for: Men, Women, Boys, Girls, Unisex.</summary>
    public string? Gender { get; init; }

    /// <summary>The occasion: casual, formal, sports.</summary>
    public string? Usage { get; init; }

    /// <summary>The maker.</summary>
    public string? Brand { get; init; }

    /// <summary>Its size, as its label says it.</summary>
    public string? Size { get; init; }

    /// <summary>What it is made of.</summary>
    public string? Material { get; init; }

    /// <summary>What it cost.</summary>
    public decimal? Price { get; init; }

    /// <summary>ISO 4217 code of the currency of the price.</summary>
    public string? Currency { get; init; }

    /// <summary>Words of the person's own, by which it is found; none has a comma.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the person wants to remember.</summary>
    public string? Notes { get; init; }

    /// <summary>When it was bought.</summary>
    public DateOnly? BoughtOn { get; init; }

    /// <summary>Whether it is being washed or mended.</summary>
    public bool IsInWash { get; init; }

    /// <summary>What is said of a thing now.</summary>
    public static ItemFacts Of(ClosetItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var product = item.Product.Product;
        return new ItemFacts
        {
            Title = product.Title,
            Kind = product.Kind,
            Colour = product.Colour,
            OtherColours = product.OtherColours,
            Pattern = product.Pattern,
            Season = product.Season,
            Gender = product.Gender,
            Usage = product.Usage,
            Brand = product.Brand,
            Size = product.Size,
            Material = product.Material,
            Price = product.Price,
            Currency = product.Currency,
            Tags = TagsOf(product),
            Notes = item.Details.Notes,
            BoughtOn = item.Details.BoughtOn,
            IsInWash = item.Details.IsInWash,
        };
    }

    /// <summary>The tags of a thing.</summary>
    public static IReadOnlyList<string> TagsOf(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return product.Attributes.TryGetValue(TagsName, out var tags) ? ListOf(tags) : [];
    }

    /// <summary>Reads a list with commas: each word once.</summary>
    public static IReadOnlyList<string> ListOf(string? text) =>
        [
            .. (text ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>The product as it is with these facts.</summary>
    internal Product ApplyTo(ClosetItem item)
    {
        var before = item.Product.Product;
        var wasNamedByUs =
            before.Title == PhotoReading.TitleOf(before.Kind, before.Colour, before.Pattern);
        // A name that was made of what the thing was thought to be follows what it is.
        var title =
            string.IsNullOrWhiteSpace(Title) || (wasNamedByUs && Title == before.Title)
                ? PhotoReading.TitleOf(Given(Kind), Given(Colour), Given(Pattern))
                : Title.Trim();
        return before with
        {
            Title = title,
            Category =
                Given(Kind) is not { } kind ? []
                : kind == before.Kind ? before.Category
                : [kind],
            Colour = Given(Colour),
            OtherColours = OtherColours,
            Pattern = Given(Pattern),
            Season = Given(Season),
            Gender = Given(Gender),
            Usage = Given(Usage),
            Brand = Given(Brand),
            Size = Given(Size),
            Material = Given(Material),
            Price = Price,
            Currency = Price is null ? null : Given(Currency)?.ToUpperInvariant(),
            Attributes = WithTags(before.Attributes),
        };
    }

    /// <summary>The details of the item with these facts.</summary>
    internal ItemDetails ApplyTo(ItemDetails details) =>
        details with
        {
            Notes = Given(Notes),
            BoughtOn = BoughtOn,
            IsInWash = IsInWash,
        };

    private Dictionary<string, string> WithTags(IReadOnlyDictionary<string, string> attributes)
    {
        var with = new Dictionary<string, string>(attributes, StringComparer.Ordinal);
        with.Remove(TagsName);
        if (Tags.Count > 0)
        {
            with[TagsName] = string.Join(Between, Tags);
        }
        return with;
    }

    private static string? Given(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
