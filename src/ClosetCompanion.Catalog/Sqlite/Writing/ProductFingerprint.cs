using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Catalog.Fields;

namespace ClosetCompanion.Catalog.Sqlite.Writing;

/// <summary>A hash of all that is stored about a product; when it is the same, an import changes nothing.</summary>
internal static class ProductFingerprint
{
    // The fields of the first version, in its order. Stores of that version have such hashes, and importing the same feed
    // into one must not find every product changed; so fields that came later are added only where they have a value.
    private static readonly ProductField[] _first =
    [
        .. new[]
        {
            nameof(Product.Title),
            nameof(Product.Description),
            nameof(Product.Brand),
            nameof(Product.Colour),
            nameof(Product.Gender),
            nameof(Product.Season),
            nameof(Product.Usage),
            nameof(Product.Price),
            nameof(Product.Currency),
            nameof(Product.Link),
            nameof(Product.VariantGroup),
        }.Select(ProductFields.Named),
    ];

    private static readonly ProductField[] _later =
    [
        .. ProductFields.All.Except(_first).Where(field => field.Name != "category"),
    ];

    /// <summary>The hash of a product. Equal numbers make equal hashes, however many zeros they end in.</summary>
    public static byte[] Of(Product product, IReadOnlyList<string> pictures) =>
        Of(product, pictures, "0.############################");

    /// <summary>The hash that programs of the first version made, with the zeros at the end of a price.</summary>
    public static byte[] OfFirstVersion(Product product, IReadOnlyList<string> pictures) =>
        Of(product, pictures, numbers: null);

    private static byte[] Of(Product product, IReadOnlyList<string> pictures, string? numbers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ProductField field in _first)
        {
            Append(hash, TextOf(field.Get(product), numbers));
        }
        AppendList(hash, product.Category);
        Append(hash, product.Attributes.Count);
        foreach (
            var (name, value) in product.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal)
        )
        {
            Append(hash, name);
            Append(hash, value);
        }
        foreach (ProductField field in _later)
        {
            if (field.Get(product) is { } value and not IReadOnlyList<string> { Count: 0 })
            {
                Append(hash, field.Name);
                Append(hash, TextOf(value, numbers));
            }
        }
        foreach (string picture in pictures)
        {
            Append(hash, picture);
        }
        return hash.GetHashAndReset();
    }

    private static string? TextOf(object? value, string? numbers) =>
        value switch
        {
            IReadOnlyList<string> list => string.Join((char)10, list),
            DateTimeOffset moment => moment
                .ToUnixTimeMilliseconds()
                .ToString(CultureInfo.InvariantCulture),
            decimal number => number.ToString(numbers, CultureInfo.InvariantCulture),
            _ => value as string,
        };

    private static void AppendList(IncrementalHash hash, IReadOnlyList<string> texts)
    {
        Append(hash, texts.Count);
        foreach (string text in texts)
        {
            Append(hash, text);
        }
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
