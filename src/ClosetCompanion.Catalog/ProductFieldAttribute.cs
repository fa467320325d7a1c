namespace ClosetCompanion.Catalog;

/// <summary>
/// Says what a property of <see cref="Product"/> is used for. The property with this attribute is the one place in which a
/// field is described: its column, its name in JSON and in filters, and its part of the fingerprint all come from here. A new
/// field needs its property, a column in the store's schema, and the names that feeds give it (<c>Import/Fields</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProductFieldAttribute : Attribute
{
    /// <summary>Whether hits can be filtered by its values and are counted by them.</summary>
    public bool Facet { get; init; }

    /// <summary>Whether hits can be filtered by a range of it, <c>10..50</c>.</summary>
    public bool Range { get; init; }
}
