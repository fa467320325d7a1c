using System.Security.Cryptography;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Syncing;

/// <summary>Makes the addresses that shops send their changes to.</summary>
public static class NewHook
{
    private const int ShortestSecret = 8;
    private const int LongestSecret = 200;

    /// <summary>The shops whose messages are understood.</summary>
    public static IReadOnlyList<string> Shops { get; } = ["shopify", "woocommerce"];

    /// <summary>An address that nobody can guess.</summary>
    /// <param name="catalogue">The catalogue that changes go to.</param>
    /// <param name="shop">The shop's software, one of <see cref="Shops"/>.</param>
    /// <param name="secret">What the shop signs its messages with, 8 to 200 characters.</param>
    /// <param name="hosts">The hosts that pictures are fetched from; null fetches none.</param>
    /// <param name="now">The present time.</param>
    /// <exception cref="CatalogException">The shop is not known, or the secret is too short or too long.</exception>
    public static ShopHook Make(
        CatalogueName catalogue,
        string? shop,
        string? secret,
        AllowedHosts? hosts,
        DateTimeOffset now
    )
    {
        if (shop is null || !Shops.Contains(shop, StringComparer.Ordinal))
        {
            throw new CatalogException($"Name the shop's software: {string.Join(" or ", Shops)}.");
        }
        if (secret is not { Length: >= ShortestSecret and <= LongestSecret })
        {
            throw new CatalogException(
                $"The secret that the shop signs its messages with has {ShortestSecret} to {LongestSecret} characters."
            );
        }
        return new ShopHook(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            catalogue,
            shop
        )
        {
            Secret = secret,
            PictureHosts = hosts?.Names ?? [],
            CreatedAt = now,
        };
    }
}
