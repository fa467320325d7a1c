using ClosetCompanion.Files;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>
/// Reads the address of a picture or a product of this catalogue. Only its path is used: nothing is ever fetched
/// from an address.
/// </summary>
internal static class CatalogueAddress
{
    private const string Picture = "/pictures/",
        Product = "/product/";

    /// <summary>The name of the picture that an address leads to; null when it leads to none.</summary>
    public static string? PictureOf(string address)
    {
        var name = Behind(Picture, address)?.Split('/')[0] ?? "";
        return Sha256Digest.IsDigest(name) ? name : null;
    }

    /// <summary>The product whose page an address leads to; null when it leads to none.</summary>
    public static ProductReference? ProductOf(string address) =>
        ProductReference.Parse(Behind(Product, address));

    private static string? Behind(string start, string address)
    {
        var path =
            Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
                ? uri.AbsolutePath
                : address.Trim().Split('?', '#')[0];
        return path.StartsWith(start, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(path[start.Length..])
            : null;
    }
}
