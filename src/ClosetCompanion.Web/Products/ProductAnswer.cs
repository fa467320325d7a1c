using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Web.Products;

/// <summary>A product of the store.</summary>
internal sealed record ProductAnswer : Product
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ProductAnswer(StoredProduct stored)
        : base(stored.Product)
    {
        Catalogue = stored.Catalogue;
        Pictures = stored.Pictures;
        Page = ProductReference.Of(stored).PageAddress;
        RetiredAt = stored.RetiredAt;
    }

    /// <summary>The name of the product's catalogue.</summary>
    public string Catalogue { get; }

    /// <summary>Names of its pictures, the main one first.</summary>
    public IReadOnlyList<string> Pictures { get; }

    /// <summary>The address of the product's page, from the root of the server.</summary>
    public string Page { get; }

    /// <summary>When it left its catalogue; absent while it is on offer.</summary>
    public DateTimeOffset? RetiredAt { get; }
}
