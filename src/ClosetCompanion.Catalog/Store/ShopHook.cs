namespace ClosetCompanion.Catalog.Store;

/// <summary>An address that a shop sends its changes to.</summary>
/// <param name="Id">Its id, which nobody can guess; part of the address.</param>
/// <param name="Catalogue">The catalogue that changes go to.</param>
/// <param name="Shop">The shop's software: <c>shopify</c> or <c>woocommerce</c>.</param>
public sealed record ShopHook(string Id, CatalogueName Catalogue, string Shop)
{
    /// <summary>Signs what the shop sends. It is shown to nobody and stands in no log.</summary>
    public required string Secret { get; init; }

    /// <summary>The hosts that pictures are fetched from; empty where none are fetched.</summary>
    public IReadOnlyList<string> PictureHosts { get; init; } = [];

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The hook without its secret.</summary>
    public override string ToString() => $"{Shop} hook {Id} of {Catalogue}";
}
