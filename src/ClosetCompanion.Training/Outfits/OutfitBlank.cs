namespace ClosetCompanion.Training.Outfits;

/// <summary>A blank to learn from; products by their places.</summary>
/// <param name="Outfit">All products of the outfit.</param>
/// <param name="Right">The one that is the blank.</param>
/// <param name="Pool">The products of its category, gender and age, from which wrong ones are drawn.</param>
internal sealed record OutfitBlank(int[] Outfit, int Right, int[] Pool);
