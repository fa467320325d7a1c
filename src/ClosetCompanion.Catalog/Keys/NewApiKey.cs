namespace ClosetCompanion.Catalog.Keys;

/// <summary>A key that was just made.</summary>
/// <param name="Key">What the store knows about it.</param>
/// <param name="Text">The key itself, which can never be shown again.</param>
public sealed record NewApiKey(ApiKey Key, string Text)
{
    private const int LongestName = 100;

    /// <summary>Makes a key, which is kept nowhere yet.</summary>
    /// <exception cref="CatalogException">The name is empty, too long or holds what cannot be seen.</exception>
    internal static NewApiKey Make(string name, ApiScope scope, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name.Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            throw new CatalogException(
                $"A key needs a name of 1 to {LongestName} characters that says who it is for."
            );
        }
        string id = ApiKeyText.NewId();
        string text = ApiKeyText.New(id);
        return new NewApiKey(
            new ApiKey(id, name, scope, now) { Hash = ApiKeyText.HashOf(text) },
            text
        );
    }
}
