using System.Reflection;

namespace ClosetCompanion.Catalog.Fields;

/// <summary>One field of <see cref="Product"/>: its names, and how it is read and set.</summary>
public sealed class ProductField
{
    private readonly PropertyAccess _access;

    internal ProductField(PropertyInfo property, ProductFieldAttribute description)
    {
        Name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        Column = string.Concat(
            property.Name.Select(
                (letter, place) =>
                    char.IsUpper(letter) && place > 0
                        ? $"_{char.ToLowerInvariant(letter)}"
                        : $"{char.ToLowerInvariant(letter)}"
            )
        );
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        IsRequired = property.IsDefined(
            typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)
        );
        IsFacet = description.Facet;
        IsRange = description.Range;
        _access = PropertyAccess.To(property);
    }

    /// <summary>Its name in JSON, filters and messages: <c>salePrice</c>.</summary>
    public string Name { get; }

    /// <summary>Its column in the store: <c>sale_price</c>.</summary>
    public string Column { get; }

    /// <summary>
    /// What its values are: <see cref="string"/>, <see cref="decimal"/>, <see cref="DateTimeOffset"/> or
    /// <see cref="IReadOnlyList{T}"/> of <see cref="string"/>.
    /// </summary>
    public Type Type { get; }

    /// <summary>Whether every product has it.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether hits can be filtered by its values and are counted by them.</summary>
    public bool IsFacet { get; }

    /// <summary>Whether hits can be filtered by a range of it.</summary>
    public bool IsRange { get; }

    /// <summary>The value of a product; null when it has none, an empty list when it has none of several.</summary>
    public object? Get(Product product) => _access.Get(product);

    /// <summary>The same product with another value.</summary>
    /// <param name="product">It stays as it is.</param>
    /// <param name="value">A value of <see cref="Type"/>; null clears an optional field.</param>
    /// <exception cref="ArgumentException">The value is of another type, or the field is required and the value null.</exception>
    public Product With(Product product, object? value)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (value is null ? IsRequired : !Type.IsInstanceOfType(value))
        {
            throw new ArgumentException(
                value is null
                    ? $"The field {Name} cannot be cleared."
                    : $"The field {Name} takes a {Type.Name}, not a {value.GetType().Name}.",
                nameof(value)
            );
        }
        Product copy = product with { };
        Set(copy, value);
        return copy;
    }

    /// <inheritdoc />
    public override string ToString() => Name;

    /// <summary>Sets the value of a product that nobody else has seen yet.</summary>
    internal void Set(Product product, object? value) => _access.Set(product, value);
}
