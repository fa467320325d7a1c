using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Catalog;

namespace ClosetCompanion.Training.Data;

/// <summary>
/// Splits titles into those to train on, to choose by and to test with. The choice depends on the title and the seed alone, so it stays the same when
/// products are added, and no title is on two sides: titles count as equal when their letters and digits are.
/// </summary>
internal static class TitleSplit
{
    /// <summary>Lower case, letters and digits only.</summary>
    public static string Normalise(string title) =>
        string.Concat(title.ToLowerInvariant().Where(char.IsLetterOrDigit));

    /// <summary>
    /// The normalised titles that are kept for measuring: those with the smallest seeded hashes to choose by, and the next
    /// ones to measure a model with that may ship.
    /// </summary>
    public static (IReadOnlySet<string> Development, IReadOnlySet<string> Test) Choose(
        IEnumerable<Product> products,
        int development,
        int test,
        int seed
    )
    {
        string[] order =
        [
            .. products
                .Select(product => Normalise(product.Title))
                .Distinct(StringComparer.Ordinal)
                .OrderBy(title => HashOf(title, seed))
                .ThenBy(title => title, StringComparer.Ordinal),
        ];
        return (
            order.Take(development).ToHashSet(StringComparer.Ordinal),
            order.Skip(development).Take(test).ToHashSet(StringComparer.Ordinal)
        );
    }

    private static ulong HashOf(string title, int seed) =>
        BinaryPrimitives.ReadUInt64BigEndian(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{title}"))
        );
}
