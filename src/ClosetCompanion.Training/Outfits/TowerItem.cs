namespace ClosetCompanion.Training.Outfits;

/// <summary>A product as one half of the model sees it.</summary>
/// <param name="Rows">The rows that it has.</param>
/// <param name="Values">How much of each.</param>
internal sealed record TowerItem(int[] Rows, float[] Values);
