namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>Prices that a query asks for, both ends included.</summary>
/// <param name="From">The lowest; null for any.</param>
/// <param name="To">The highest; null for any.</param>
/// <param name="Currency">ISO 4217 code; null where the query names none.</param>
public sealed record PriceLimits(decimal? From, decimal? To, string? Currency);
