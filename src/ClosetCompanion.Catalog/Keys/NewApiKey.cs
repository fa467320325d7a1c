namespace ClosetCompanion.Catalog.Keys;

/// <summary>A key that was just made.</summary>
/// <param name="Key">What the store knows about it.</param>
/// <param name="Text">The key itself, which can never be shown again.</param>
public sealed record NewApiKey(ApiKey Key, string Text);
