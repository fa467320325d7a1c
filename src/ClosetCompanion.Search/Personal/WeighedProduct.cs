namespace ClosetCompanion.Search.Personal;

/// <summary>A product that a person has said something about.</summary>
/// <param name="Product">The product.</param>
/// <param name="IsLiked">Whether the person wants more like it.</param>
/// <param name="Weight">How much it counts; above 0.</param>
internal sealed record WeighedProduct(TasteProduct Product, bool IsLiked, float Weight);
