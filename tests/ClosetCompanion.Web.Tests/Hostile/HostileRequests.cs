using System.IO.Compression;
using System.Text;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>Makes bad requests; the same number always makes the same one.</summary>
internal static class HostileRequests
{
    private const string Json = "Content-Type: application/json";

    private static readonly string[] _paths =
    [
        "/api/v1/search",
        "/api/v1/facets",
        "/api/v1/pictures",
        "/api/v1/catalogues/sample/products",
        "/api/v1/catalogues/bad/imports",
        "/api/v1/catalogues/sample/retired-products",
        "/api/v1/imports/x",
        "/query-pictures",
        "/",
        "/product/sample/red-0",
        "/pictures/0",
        "/metrics",
    ];

    private static readonly string[] _methods =
    [
        "GET",
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "TRACE",
        "HEAD",
        "BREW",
    ];

    public static RawRequest Make(int number)
    {
        var random = new Random(number);
        return random.Next(11) switch
        {
            0 => Form(random),
            1 => Headers(random),
            2 => Picture(random),
            3 => RawRequest.Of("JSON for search", "POST", _paths[0], BadJson.Make(random), Json),
            4 => RawRequest.Of("JSON for products", "PUT", _paths[3], BadJson.Make(random), Json),
            5 => RawRequest.Of("JSON for retiring", "POST", _paths[5], BadJson.Make(random), Json),
            6 => Address(random),
            7 => Length(random) with { PromisesMore = true },
            8 => Garbage(random) with { PromisesMore = true },
            9 => Import(random),
            _ => Method(random),
        };
    }

    private static RawRequest Form(Random random)
    {
        var boundary = random.Next(6) switch
        {
            0 => "",
            1 => new string('b', random.Next(100, 2_000)),
            2 => "\"",
            _ => "frontier",
        };
        var body = new List<byte>();
        for (var part = random.Next(1, random.Next(10) == 0 ? 200 : 5); part > 0; part--)
        {
            string[] names =
            [
                "picture",
                "q",
                "top",
                "query",
                "filter",
                "address",
                "file",
                "__x",
                "../x",
                "\0",
            ];
            var name = names[random.Next(names.Length)];
            var file =
                random.Next(2) == 0 ? $"; filename=\"{names[random.Next(names.Length)]}.jpg\"" : "";
            body.AddRange(Latin($"--{(random.Next(8) == 0 ? "other" : "frontier")}\r\n"));
            body.AddRange(Latin($"Content-Disposition: form-data; name=\"{name}\"{file}\r\n"));
            body.AddRange(Latin(random.Next(8) == 0 ? "" : "\r\n"));
            body.AddRange(random.Next(3) == 0 ? BadJson.Make(random) : BadPictures.Make(random));
            body.AddRange("\r\n"u8);
        }

        body.AddRange(random.Next(2) == 0 ? "--frontier--\r\n"u8 : ""u8);
        string[] paths = [_paths[0], _paths[2], _paths[4], _paths[7]];
        return RawRequest.Of(
            "form",
            "POST",
            paths[random.Next(paths.Length)],
            [.. body],
            $"Content-Type: multipart/form-data; boundary={boundary}"
        );
    }

    private static RawRequest Headers(Random random)
    {
        string[] headers = random.Next(4) switch
        {
            0 => [$"X-Long: {new string('x', random.Next(1_000, 100_000))}"],
            1 => [.. Enumerable.Range(0, random.Next(50, 300)).Select(i => $"X-{i}: {i}")],
            2 =>
            [
                $"Authorization: Bearer {Noise(random, 200)}",
                $"Cookie: closet-admin={Noise(random, 100)}; closet-form={Noise(random, 100)}",
                $"X-Request-Id: {Noise(random, 100)}",
            ],
            _ =>
            [
                $"If-None-Match: {Noise(random, 60)}",
                $"Range: bytes={random.Next()}-{random.Next()}",
                $"Accept: {Noise(random, 60)}",
                "Expect: 100-continue",
                $"Accept-Encoding: {Noise(random, 30)}",
            ],
        };
        return RawRequest.Of(
            "headers",
            "GET",
            $"{_paths[random.Next(_paths.Length)]}?q=red",
            [],
            headers
        );
    }

    private static RawRequest Picture(Random random) =>
        RawRequest.Of(
            "picture",
            "POST",
            _paths[2],
            BadPictures.Make(random),
            $"Content-Type: image/{(random.Next(2) == 0 ? "png" : "svg+xml")}"
        );

    private static RawRequest Address(Random random)
    {
        string[] pieces =
        [
            "..%2f..%2fcloset.db",
            "%00",
            "%ff%fe",
            "%ed%a0%80",
            "..\\..\\",
            "%252e%252e%252f",
            "'--",
            "%22%3E%3Cscript%3E",
            "{0}",
            "$(id)",
            new string('a', random.Next(1, 9_000)),
        ];
        string Piece() => pieces[random.Next(pieces.Length)];
        string[] addresses =
        [
            $"/api/v1/search?q={Piece()}&top={Piece()}",
            $"/api/v1/search?q={Piece()}&filter={Piece()}={Piece()}&sort={Piece()}",
            $"/api/v1/search?like={Piece()}&catalogue={Piece()}",
            $"/api/v1/facets?filter=price={random.Next()}..{Piece()}",
            $"/api/v1/catalogues/{Piece()}/products/{Piece()}",
            $"/api/v1/catalogues/{Piece()}/products?after={Piece()}",
            $"/api/v1/pictures/{Piece()}?width={Piece()}",
            $"/pictures/{Piece()}",
            $"/?q={Piece()}&page={Piece()}&colour={Piece()}&price={Piece()}",
            $"/?picture={Piece()}&like={Piece()}/{Piece()}",
            $"/product/{Piece()}/{Piece()}",
            $"/css/{Piece()}",
            $"/{Piece()}",
        ];
        return RawRequest.Of(
            "address",
            "GET",
            addresses[random.Next(addresses.Length)],
            [],
            random.Next(2) == 0 ? "Accept: text/html" : "Accept: */*"
        );
    }

    private static RawRequest Length(Random random)
    {
        var body = BadJson.Make(random);
        return random.Next(3) switch
        {
            0 => RawRequest.WithLength(
                "length",
                "POST",
                _paths[0],
                body,
                body.Length + random.Next(1, 1000),
                Json
            ),
            1 => RawRequest.WithLength("length", "POST", _paths[0], [], int.MaxValue, Json),
            _ => RawRequest.WithLength(
                "chunks",
                "POST",
                _paths[0],
                [],
                0,
                Json,
                "Transfer-Encoding: chunked"
            ) with
            {
                Bytes = Latin(
                    $"POST {_paths[0]} HTTP/1.1\r\nHost: localhost\r\n{Json}\r\nTransfer-Encoding: chunked\r\n\r\n{Noise(random, 5)}\r\n{Noise(random, 50)}"
                ),
            },
        };
    }

    private static RawRequest Garbage(Random random)
    {
        var bytes = new byte[random.Next(1, 2_000)];
        random.NextBytes(bytes);
        return new RawRequest("garbage", [.. bytes, .. "\r\n\r\n"u8]);
    }

    private static RawRequest Import(Random random)
    {
        string[] types =
        [
            "text/csv",
            "application/zip",
            "application/x-ndjson",
            "application/pdf",
            ";;;",
        ];
        byte[] file = random.Next(4) switch
        {
            0 => Archive(random),
            1 => [.. Archive(random).Take(random.Next(1, 100))],
            2 => Latin($"id,title,image\n{Noise(random, 500)}\n1,x,../../../etc/passwd\n"),
            _ => BadJson.Make(random),
        };
        return RawRequest.Of(
            "import",
            "POST",
            $"{_paths[4]}?name={Uri.EscapeDataString(Noise(random, 20))}",
            file,
            $"Content-Type: {types[random.Next(types.Length)]}"
        );
    }

    // Names that lead out of the archive, and contents that grow a thousandfold.
    private static byte[] Archive(Random random)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            string[] names =
            [
                "../../evil.png",
                "/etc/evil.png",
                "a\\..\\..\\b.png",
                "styles.csv",
                "images/1.jpg",
                "red.png",
            ];
            using var entry = zip.CreateEntry(names[random.Next(names.Length)]).Open();
            entry.Write(
                random.Next(3) == 0
                    ? new byte[random.Next(1, 40) * 1024 * 1024]
                    : BadPictures.Make(random)
            );
        }

        return stream.ToArray();
    }

    private static RawRequest Method(Random random) =>
        RawRequest.Of(
            "method",
            _methods[random.Next(_methods.Length)],
            _paths[random.Next(_paths.Length)],
            random.Next(2) == 0 ? [] : BadPictures.Make(random),
            random.Next(2) == 0
                ? "Content-Type: application/x-www-form-urlencoded"
                : "Content-Encoding: gzip"
        );

    private static string Noise(Random random, int most) =>
        string.Concat(
            Enumerable.Range(0, random.Next(most)).Select(_ => (char)random.Next(32, 126))
        );

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
