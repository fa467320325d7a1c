namespace ClosetCompanion.Catalog.Postgres.Pictures;

/// <summary>A place in S3-compatible storage: <c>s3://BUCKET/PREFIX?endpoint=https://…&amp;region=…</c>.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">What the names of all objects begin with, without a slash at its end; empty for the whole bucket.</param>
/// <param name="Endpoint">The server, asked with addresses of the form SERVER/BUCKET/NAME; null for Amazon's.</param>
/// <param name="Region">The region that requests are signed for.</param>
internal sealed record ObjectPlace(string Bucket, string Prefix, Uri? Endpoint, string Region)
{
    private const string Scheme = "s3://";
    private const string Form = "s3://BUCKET/PREFIX?endpoint=https://SERVER&region=REGION";
    private const string UsualRegion = "us-east-1";

    /// <summary>Bucket and prefix, which stay the same when the server is named otherwise.</summary>
    public string Name => Prefix.Length == 0 ? $"{Scheme}{Bucket}" : $"{Scheme}{Bucket}/{Prefix}";

    /// <summary>Reads the text.</summary>
    /// <exception cref="CatalogException">
    /// It cannot be read; the message does not repeat it, for somebody may have written a key into it.
    /// </exception>
    public static ObjectPlace Read(string text)
    {
        // What may stand in a bucket's name cannot stand in every host's, so it is taken apart by hand.
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw Wrong("it does not begin with s3://");
        }
        string[] parts = text[Scheme.Length..].Split('?', 2);
        string[] names = parts[0].Split('/', 2);
        if (parts[0].Contains('@', StringComparison.Ordinal))
        {
            throw Wrong(
                "keys do not belong there; put them into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
            );
        }
        if (names[0].Length is < 3 or > 63 || !names[0].All(IsOfBucket))
        {
            throw Wrong("it has no name of a bucket");
        }
        Dictionary<string, string> settings = ReadSettings(parts.ElementAtOrDefault(1) ?? "");
        return new ObjectPlace(
            names[0],
            (names.ElementAtOrDefault(1) ?? "").Trim('/'),
            settings.TryGetValue("endpoint", out string? endpoint) ? ReadEndpoint(endpoint) : null,
            settings.GetValueOrDefault("region", UsualRegion)
        );
    }

    /// <summary>What the names of its objects begin with.</summary>
    public string Beginning => Prefix.Length == 0 ? "" : $"{Prefix}/";

    /// <summary>For people; a key never stands in it.</summary>
    public override string ToString() =>
        Endpoint is null ? Name : $"{Name} on {Endpoint.Authority}";

    private static Dictionary<string, string> ReadSettings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string setting in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = setting.Split('=', 2);
            if (sides is not ["endpoint" or "region", { Length: > 0 }])
            {
                throw Wrong("after the question mark only endpoint and region may stand");
            }
            settings[sides[0]] = Uri.UnescapeDataString(sides[1]);
        }
        return settings;
    }

    private static Uri ReadEndpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && address is { Scheme: "http" or "https", UserInfo: "", Query: "" }
            ? address
            : throw Wrong("its endpoint is no address such as https://storage.example.com");

    private static bool IsOfBucket(char one) =>
        char.IsAsciiLetterOrDigit(one) || one is '-' or '.' or '_';

    private static CatalogException Wrong(string why) =>
        new(
            $"The text that names the storage of pictures cannot be read: {why}. It has the form {Form}."
        );
}
