using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>Tells galleries and benchmarks apart. Names of catalogues and the store's own numbers have no part in it.</summary>
internal static class Fingerprint
{
    /// <summary>The same where ids and pictures are.</summary>
    public static string Of(Gallery gallery)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var product in gallery.Products.OrderBy(p => p.Product.Id, StringComparer.Ordinal))
        {
            Append(hash, product.Product.Id, [.. product.Pictures]);
        }
        return Finish(hash);
    }

    /// <summary>The same, from queries and the products that are relevant to them.</summary>
    public static string Of(IReadOnlyList<BenchmarkQuery> queries, Gallery gallery)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var query in queries)
        {
            var relevant = query
                .Relevant.Where(key => !query.LeftOut.Contains(key))
                .Select(key => gallery[key].Product.Id)
                .Order(StringComparer.Ordinal);
            Append(hash, query.Type, [query.Name, $"{query.Missing}", .. relevant]);
        }
        return Finish(hash);
    }

    // Lengths before the texts, so that ["ab", "c"] and ["a", "bc"] differ.
    private static void Append(IncrementalHash hash, string first, string[] others)
    {
        var line = new StringBuilder();
        foreach (var text in others.Prepend(first))
        {
            line.Append(text.Length).Append(':').Append(text);
        }
        hash.AppendData(Encoding.UTF8.GetBytes(line.Append('\n').ToString()));
    }

    private static string Finish(IncrementalHash hash) =>
        Convert.ToHexStringLower(hash.GetHashAndReset());
}
