namespace ClosetCompanion.Search.CutOuts;

/// <summary>A garment without its ground.</summary>
/// <param name="Picture">A WebP with transparency, no larger than the garment needs, without metadata.</param>
/// <param name="IsGood">Whether it is likely to be what a person would have cut out.</param>
internal sealed record CutOut(byte[] Picture, bool IsGood);
