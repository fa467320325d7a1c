namespace ClosetCompanion.Tests.Shared.Shops;

/// <summary>A request that a shop's server had.</summary>
/// <param name="Path">What was asked for.</param>
/// <param name="KnownTag">The entity tag that the asker knows; null for none.</param>
/// <param name="At">When.</param>
internal sealed record ShopRequest(string Path, string? KnownTag, DateTimeOffset At);
