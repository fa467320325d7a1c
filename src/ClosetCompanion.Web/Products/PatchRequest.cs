using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Products;

/// <summary>New values for some fields of a product: null clears one, and one that is absent stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PatchRequest
{
    private const int LongestText = 200;

    [Description("The product's id in the catalogue.")]
    public required string Id { get; init; }

    [Description("A number from 0, or null.")]
    public JsonElement Price { get; init; }

    [Description("A number from 0, or null.")]
    public JsonElement SalePrice { get; init; }

    [Description("A number from 0, or null.")]
    public JsonElement OriginalPrice { get; init; }

    [Description("A time (2026-11-27T00:00:00Z), or null.")]
    public JsonElement SaleFrom { get; init; }

    [Description("A time (2026-11-27T00:00:00Z), or null.")]
    public JsonElement SaleTo { get; init; }

    [Description("A text such as EUR, or null.")]
    public JsonElement Currency { get; init; }

    [Description("A number from 0, or null.")]
    public JsonElement Stock { get; init; }

    [Description("A text such as \"in stock\", or null.")]
    public JsonElement Availability { get; init; }

    /// <summary>The same as the store takes it; null when it has no id.</summary>
    /// <param name="place">The place among the products, for messages.</param>
    /// <exception cref="ProblemException">A value is of the wrong kind.</exception>
    public ProductPatch? Read(int place)
    {
        (string Name, JsonElement Value)[] given =
        [
            (nameof(Price), Price),
            (nameof(SalePrice), SalePrice),
            (nameof(OriginalPrice), OriginalPrice),
            (nameof(SaleFrom), SaleFrom),
            (nameof(SaleTo), SaleTo),
            (nameof(Currency), Currency),
            (nameof(Stock), Stock),
            (nameof(Availability), Availability),
        ];
        return Id is null
            ? null
            : new ProductPatch(
                Id,
                given
                    .Where(entry => entry.Value.ValueKind != JsonValueKind.Undefined)
                    .ToDictionary(
                        entry => ProductFields.Named(entry.Name),
                        entry => Read(place, ProductFields.Named(entry.Name), entry.Value)
                    )
            );
    }

    private static object? Read(int place, ProductField field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (field.Type == typeof(decimal))
        {
            return
                value.ValueKind == JsonValueKind.Number
                && value.TryGetDecimal(out var number)
                && number >= 0
                ? number
                : throw Wrong("a number from 0");
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw Wrong("a text");
        }

        if (field.Type == typeof(DateTimeOffset))
        {
            return value.TryGetDateTimeOffset(out var time)
                ? time
                : throw Wrong("a time such as 2026-11-27T00:00:00Z");
        }

        return value.GetString() is { Length: <= LongestText } text
            ? text
            : throw Wrong($"a text of at most {LongestText} characters");

        ProblemException Wrong(string right) =>
            new(
                ApiProblem.BadProducts(
                    $"products[{place}].{JsonNamingPolicy.CamelCase.ConvertName(field.Name)} must be {right}, or null."
                )
            );
    }
}
