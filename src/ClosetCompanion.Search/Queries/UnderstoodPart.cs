using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Queries;

/// <summary>A part of a text, and what the search did with it.</summary>
/// <param name="Part">What was understood.</param>
/// <param name="Use">What it was used for.</param>
/// <param name="BecameWish">Whether it was a filter that would have left nothing over, and so only brings hits up.</param>
public sealed record UnderstoodPart(ReadingPart Part, PartUse Use, bool BecameWish);
