using System.Reflection;

namespace ClosetCompanion.Catalog.Fields;

/// <summary>Delegates to a property of <see cref="Product"/>: a store reads and sets a million of them at its start.</summary>
internal sealed record PropertyAccess(Func<Product, object?> Get, Action<Product, object?> Set)
{
    public static PropertyAccess To(PropertyInfo property) =>
        property.PropertyType switch
        {
            var type when type == typeof(string) => To<string?>(property),
            var type when type == typeof(decimal?) => To<decimal?>(property),
            var type when type == typeof(DateTimeOffset?) => To<DateTimeOffset?>(property),
            var type when type == typeof(IReadOnlyList<string>) => To<IReadOnlyList<string>>(
                property,
                empty: []
            ),
            var type => throw new NotSupportedException(
                $"The field {property.Name} has the type {type}, which no store can keep."
            ),
        };

    private static PropertyAccess To<T>(PropertyInfo property, T? empty = default)
    {
        var get = property.GetMethod!.CreateDelegate<Func<Product, T>>();
        var set = property.SetMethod!.CreateDelegate<Action<Product, T?>>();
        return new PropertyAccess(
            product => get(product),
            (product, value) => set(product, value is null ? empty : (T)value)
        );
    }
}
