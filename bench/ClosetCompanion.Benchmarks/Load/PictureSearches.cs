using System.Net.Http.Headers;

namespace ClosetCompanion.Benchmarks.Load;

/// <summary>Searches with pictures, sent in a form as a browser does.</summary>
internal sealed class PictureSearches(IReadOnlyList<byte[]> pictures) : Searches
{
    private const int Most = 500;

    /// <inheritdoc />
    public override string Name => "pictures";

    /// <summary>Takes some pictures of a store, the same ones each time.</summary>
    public static PictureSearches From(string dataFolder)
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(dataFolder, "pictures"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var step = Math.Max(1, files.Length / Most);
        return new PictureSearches([
            .. files.Where((_, place) => place % step == 0).Take(Most).Select(File.ReadAllBytes),
        ]);
    }

    /// <inheritdoc />
    protected override HttpRequestMessage Request(Uri server, int number)
    {
        var picture = new ByteArrayContent(pictures[number % pictures.Count]);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/api/v1/search"))
        {
            Content = new MultipartFormDataContent { { picture, "picture", "query.jpg" } },
        };
    }
}
