using System.Globalization;
using ClosetCompanion.Search.Closets;

namespace ClosetCompanion.Web.Closets;

/// <summary>The form in which a person says what a thing is.</summary>
internal static class ItemForm
{
    /// <summary>The texts of the form: their names and labels, and how they are read and written.</summary>
    public static IReadOnlyList<ItemFormField> Fields { get; } =
    [
        new("kind", "Kind", facts => facts.Kind, (facts, text) => facts with { Kind = text }),
        new(
            "colour",
            "Colour",
            facts => facts.Colour,
            (facts, text) => facts with { Colour = text }
        ),
        new(
            "other-colours",
            "Other colours",
            facts => string.Join(", ", facts.OtherColours),
            (facts, text) => facts with { OtherColours = ItemFacts.ListOf(text) }
        ),
        new(
            "pattern",
            "Pattern",
            facts => facts.Pattern,
            (facts, text) => facts with { Pattern = text }
        ),
        new(
            "season",
            "Season",
            facts => facts.Season,
            (facts, text) => facts with { Season = text }
        ),
        new(
            "usage",
            "Occasion",
            facts => facts.Usage,
            (facts, text) => facts with { Usage = text }
        ),
        new("gender", "For", facts => facts.Gender, (facts, text) => facts with { Gender = text }),
        new("brand", "Brand", facts => facts.Brand, (facts, text) => facts with { Brand = text }),
        new("size", "Size", facts => facts.Size, (facts, text) => facts with { Size = text }),
        new(
            "material",
            "Material",
            facts => facts.Material,
            (facts, text) => facts with { Material = text }
        ),
    ];

    /// <summary>What the form says; what it has no field for stays.</summary>
    /// <exception cref="ClosetException">A price or a day cannot be read.</exception>
    public static ItemFacts Read(IFormCollection form, ItemFacts facts)
    {
        foreach (var field in Fields)
        {
            if (form.TryGetValue(field.Name, out var text))
            {
                facts = field.Set(facts, text.ToString());
            }
        }
        return facts with
        {
            Title = Text("title", facts.Title),
            Price = form.ContainsKey("price") ? PriceOf(form["price"].ToString()) : facts.Price,
            Currency = Text("currency", facts.Currency),
            Tags = form.ContainsKey("tags") ? ItemFacts.ListOf(form["tags"]) : facts.Tags,
            Notes = Text("notes", facts.Notes),
            BoughtOn = form.ContainsKey("bought")
                ? DayOf(form["bought"].ToString())
                : facts.BoughtOn,
        };

        string? Text(string name, string? before) =>
            form.TryGetValue(name, out var text) ? text.ToString() : before;
    }

    private static decimal? PriceOf(string text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : decimal.TryParse(
            // A comma is how most of Europe writes a point.
            text.Trim().Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var price
        )
            ? price
        : throw new ClosetException("The price is a number, such as 39.90.");

    private static DateOnly? DayOf(string text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
        : throw new ClosetException("Write the day as 2026-11-28.");
}
