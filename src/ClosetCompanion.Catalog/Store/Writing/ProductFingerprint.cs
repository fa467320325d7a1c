using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>A hash of all that is stored about a product; when it is the same, an import changes nothing.</summary>
internal static class ProductFingerprint
{
    public static byte[] Of(Product product, IReadOnlyList<StoredPicture> pictures)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, product.Title);
        Append(hash, product.Description);
        Append(hash, product.Brand);
        Append(hash, product.Colour);
        Append(hash, product.Gender);
        Append(hash, product.Season);
        Append(hash, product.Usage);
        Append(hash, product.Price?.ToString(CultureInfo.InvariantCulture));
        Append(hash, product.Currency);
        Append(hash, product.Link);
        Append(hash, product.VariantGroup);
        Append(hash, product.Category.Count);
        foreach (string category in product.Category)
        {
            Append(hash, category);
        }
        Append(hash, product.Attributes.Count);
        foreach (
            var (name, value) in product.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal)
        )
        {
            Append(hash, name);
            Append(hash, value);
        }
        foreach (StoredPicture picture in pictures)
        {
            Append(hash, picture.Hash);
        }
        return hash.GetHashAndReset();
    }

    // The length goes first, so that "ab" + "c" and "a" + "bc" differ; -1 sets null apart from the empty text.
    private static void Append(IncrementalHash hash, string? text)
    {
        if (text is null)
        {
            Append(hash, -1);
            return;
        }
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
