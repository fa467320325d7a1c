using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

/// <summary>Checks a signature of version 4, as Amazon describes it.</summary>
internal static class RequestSignature
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>The code of what is wrong; null when all is well.</summary>
    public static string? FindFault(HttpRequest request, byte[] body, string keyId, string secret)
    {
        string given = request.Headers.Authorization.ToString();
        if (!given.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            return "AccessDenied";
        }
        Dictionary<string, string> parts = given[(Algorithm.Length + 1)..]
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        string[] scope = parts["Credential"].Split('/');
        if (!string.Equals(scope[0], keyId, StringComparison.Ordinal))
        {
            return "InvalidAccessKeyId";
        }
        string sum = Hex(SHA256.HashData(body));
        if (!string.Equals(request.Headers["x-amz-content-sha256"], sum, StringComparison.Ordinal))
        {
            return "XAmzContentSHA256Mismatch";
        }
        string toSign = string.Join(
            '\n',
            Algorithm,
            request.Headers["x-amz-date"].ToString(),
            string.Join('/', scope[1..]),
            Hex(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes(Canonical(request, parts["SignedHeaders"], sum))
                )
            )
        );
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (string part in scope[1..])
        {
            key = Sign(key, part);
        }
        return string.Equals(Hex(Sign(key, toSign)), parts["Signature"], StringComparison.Ordinal)
            ? null
            : "SignatureDoesNotMatch";
    }

    private static string Canonical(HttpRequest request, string signed, string sum)
    {
        string[] target = request
            .HttpContext.Features.Get<IHttpRequestFeature>()!
            .RawTarget.Split('?', 2);
        string query = string.Join(
            '&',
            (target.ElementAtOrDefault(1) ?? "")
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Contains('=', StringComparison.Ordinal) ? part : part + "=")
                .Order(StringComparer.Ordinal)
        );
        var headers = new StringBuilder();
        foreach (string name in signed.Split(';'))
        {
            headers.Append(name).Append(':').Append(request.Headers[name].ToString().Trim());
            headers.Append('\n');
        }
        return string.Join('\n', request.Method, target[0], query, headers, signed, sum);
    }

    private static byte[] Sign(byte[] key, string text) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
