using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Amounts;

/// <summary>A price or a size in a query.</summary>
/// <param name="First">The place of its first part among what was found.</param>
/// <param name="Last">The place of its last part.</param>
/// <param name="Price">The prices; null for a size.</param>
/// <param name="Size">The size; null for prices.</param>
internal sealed record AmountFound(int First, int Last, PriceLimits? Price, string? Size);
