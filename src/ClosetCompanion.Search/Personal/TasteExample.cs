namespace ClosetCompanion.Search.Personal;

/// <summary>What a taste is learned from: a product that was chosen or not.</summary>
/// <param name="Numbers">See <see cref="TasteSpace"/>.</param>
/// <param name="IsChosen">Whether the person wants such products.</param>
/// <param name="Weight">How much it counts; above 0.</param>
internal readonly record struct TasteExample(float[] Numbers, bool IsChosen, float Weight);
