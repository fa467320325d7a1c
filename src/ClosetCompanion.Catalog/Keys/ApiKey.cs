namespace ClosetCompanion.Catalog.Keys;

/// <summary>What is known about a key. The key itself is not: the store has only its hash.</summary>
/// <param name="Id">The part of the key that may be shown.</param>
/// <param name="Name">Who it was made for, in words.</param>
/// <param name="Scope">What its holder may do.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record ApiKey(string Id, string Name, ApiScope Scope, DateTimeOffset CreatedAt)
{
    /// <summary>Since when it is worth nothing; null while it is good.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>SHA-256 of the key's text.</summary>
    internal byte[] Hash { get; init; } = [];

    /// <summary>Whether its holder may do what a scope stands for.</summary>
    public bool Allows(ApiScope scope) => RevokedAt is null && Scope >= scope;

    /// <summary>Whether a text is this key.</summary>
    public bool Is(string text) => ApiKeyText.Fits(text, Hash);
}
