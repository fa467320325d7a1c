using System.Reflection;

namespace ClosetCompanion.Catalog.Fields;

/// <summary>All fields of <see cref="Product"/>, read from its properties once.</summary>
public static class ProductFields
{
    private static readonly ProductField[] _all =
    [
        .. typeof(Product)
            .GetProperties()
            .OrderBy(property => property.MetadataToken)
            .Select(property => (property, property.GetCustomAttribute<ProductFieldAttribute>()))
            .Where(entry => entry.Item2 is not null)
            .Select(entry => new ProductField(entry.property, entry.Item2!)),
    ];

    private static readonly Dictionary<string, ProductField> _byName = _all.ToDictionary(
        field => field.Name,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>All of them, in the order of the properties of <see cref="Product"/>.</summary>
    public static IReadOnlyList<ProductField> All => _all;

    /// <summary>A field by its name; case makes no difference.</summary>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public static ProductField Named(string name) => _byName[name];

    /// <summary>A field by its name; null when there is none. Case makes no difference.</summary>
    public static ProductField? Find(string name) => _byName.GetValueOrDefault(name);
}
