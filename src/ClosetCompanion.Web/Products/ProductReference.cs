using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Web.Products;

/// <summary>Names a product in addresses: its catalogue and its id there.</summary>
/// <param name="Catalogue">The catalogue's name.</param>
/// <param name="Id">The product's id in it.</param>
public sealed record ProductReference(string Catalogue, string Id)
{
    /// <summary>The address of the product's page, from the root of the server.</summary>
    // Slashes stay: the id is the rest of the path.
    public string PageAddress =>
        Catalogue == ClosetName.Text
            ? $"/closet/{Uri.EscapeDataString(Id)}"
            : $"/product/{Uri.EscapeDataString(Catalogue)}/{string.Join('/', Id.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>Names a stored product.</summary>
    public static ProductReference Of(StoredProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new ProductReference(product.Catalogue, product.Product.Id);
    }

    /// <summary>Reads <c>catalogue/id</c>; null when it is not that.</summary>
    public static ProductReference? Parse(string? text)
    {
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return slash > 0 && slash < text!.Length - 1
            ? new ProductReference(text[..slash], text[(slash + 1)..])
            : null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Catalogue}/{Id}";
}
