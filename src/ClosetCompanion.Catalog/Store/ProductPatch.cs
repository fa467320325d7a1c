using ClosetCompanion.Catalog.Fields;

namespace ClosetCompanion.Catalog.Store;

/// <summary>New values for some fields of a product; all its other fields and its pictures stay as they are.</summary>
/// <param name="Id">The product's id in its catalogue.</param>
/// <param name="Values">
/// What changes, such as price, stock and availability: a value of <see cref="ProductField.Type"/>, or null to clear an
/// optional field.
/// </param>
public sealed record ProductPatch(string Id, IReadOnlyDictionary<ProductField, object?> Values);
