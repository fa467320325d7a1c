using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

/// <summary>Lists objects, few at a time.</summary>
internal static class ObjectListing
{
    private const int AtOnce = 3;
    private static readonly XNamespace _names = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static Task WriteAsync(
        HttpContext context,
        ConcurrentDictionary<string, (byte[] Bytes, DateTimeOffset Written)> objects
    )
    {
        IQueryCollection query = context.Request.Query;
        string prefix = query["prefix"].ToString();
        string after = query["continuation-token"].ToString();
        (string Name, int Length, DateTimeOffset Written)[] found =
        [
            .. objects
                .Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Where(one => string.CompareOrdinal(one.Key, after) > 0)
                .Select(one => (one.Key, one.Value.Bytes.Length, one.Value.Written))
                .OrderBy(one => one.Key, StringComparer.Ordinal),
        ];
        var shown = found.Take(AtOnce).ToArray();
        bool isMore = found.Length > shown.Length;
        var answer = new XElement(
            _names + "ListBucketResult",
            new XElement(_names + "Name", ObjectServer.Bucket),
            new XElement(_names + "Prefix", prefix),
            new XElement(_names + "KeyCount", shown.Length),
            new XElement(_names + "MaxKeys", AtOnce),
            new XElement(_names + "IsTruncated", isMore ? "true" : "false"),
            isMore ? new XElement(_names + "NextContinuationToken", shown[^1].Name) : null,
            shown.Select(one => new XElement(
                _names + "Contents",
                new XElement(_names + "Key", one.Name),
                new XElement(
                    _names + "LastModified",
                    one.Written.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'")
                ),
                new XElement(_names + "Size", one.Length)
            ))
        );
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"<?xml version=\"1.0\"?>{answer}");
    }
}
