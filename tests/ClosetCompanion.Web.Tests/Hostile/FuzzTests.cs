using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Pictures;
using ClosetCompanion.Web.QueryPictures;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.AspNetCore.WebUtilities;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>
/// Run by <c>bench/fuzz MINUTES</c>: changes good inputs at random and looks for anything but an answer or a foreseen
/// refusal. What grows the set of outcomes is kept and changed further.
/// </summary>
public sealed class FuzzTests
{
    private readonly Random _random = new(
        int.Parse(
            Environment.GetEnvironmentVariable("CLOSET_SEED") ?? "1",
            CultureInfo.InvariantCulture
        )
    );

    [Fact(Explicit = true)]
    public async Task Broken_input_is_refused_and_never_breaks_the_program()
    {
        var minutes = double.Parse(
            Environment.GetEnvironmentVariable("CLOSET_MINUTES") ?? "1",
            CultureInfo.InvariantCulture
        );
        (string Name, List<byte[]> Seeds, Func<byte[], Task<string>> Try)[] targets =
        [
            ("picture headers", Pictures(), input => Task.FromResult(Header(input))),
            ("pictures", Pictures(), input => Task.FromResult(Decode(input))),
            ("addresses", Addresses(), input => Task.FromResult(Address(input))),
            ("tables", Tables(), input => ImportAsync(input, ".csv")),
            ("JSON lines", Lines(), input => ImportAsync(input, ".jsonl")),
            ("archives", Archives(), input => ImportAsync(input, ".zip")),
        ];
        var (began, runs) = (Stopwatch.GetTimestamp(), new int[targets.Length]);
        var seen = targets.Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        var broken = new List<string>();
        for (var turn = 0; Stopwatch.GetElapsedTime(began).TotalMinutes < minutes; turn++)
        {
            var number = turn % targets.Length;
            var (name, seeds, attempt) = targets[number];
            var input = Change(seeds);
            runs[number]++;
            var time = Stopwatch.GetTimestamp();
            string outcome;
            try
            {
                outcome = await attempt(input)
                    .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            }
            catch (Exception exception)
                when (exception is not (CatalogException or PictureException or QueryException))
            {
                outcome = exception.GetType().Name;
                broken.Add($"{name}: {exception} {Convert.ToBase64String(input)}");
            }
            catch (Exception exception)
            {
                // The end of it: paths stand at the beginning.
                outcome = exception.Message[Math.Max(0, exception.Message.Length - 24)..];
            }

            if (Stopwatch.GetElapsedTime(time).TotalSeconds > 10)
            {
                broken.Add($"{name}: took too long: {Convert.ToBase64String(input)}");
            }

            if (seen[number].Add(outcome) && seeds.Count < 500)
            {
                seeds.Add(input);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join(
                "; ",
                targets.Select(
                    (target, number) =>
                        $"{target.Name}: {runs[number]} tries, {seen[number].Count} outcomes"
                )
            )
        );
        broken.ShouldBeEmpty();
    }

    private byte[] Change(List<byte[]> seeds)
    {
        var input = (byte[])seeds[_random.Next(seeds.Count)].Clone();
        for (var change = _random.Next(1, 8); change > 0 && input.Length > 0; change--)
        {
            var place = _random.Next(input.Length);
            switch (_random.Next(6))
            {
                case 0:
                    input[place] ^= (byte)(1 << _random.Next(8));
                    break;
                case 1:
                    input[place] = (byte)_random.Next(256);
                    break;
                case 2:
                    input = input[..place];
                    break;
                case 3:
                    input = [.. input[..place], .. new byte[_random.Next(1, 9)], .. input[place..]];
                    break;
                case 4:
                    var other = seeds[_random.Next(seeds.Count)];
                    input = [.. input[..place], .. other[_random.Next(other.Length)..]];
                    break;
                default:
                    input.AsSpan(place, Math.Min(4, input.Length - place)).Fill(0xFF);
                    break;
            }
        }

        return input;
    }

    private static string Header(byte[] input) => $"{PictureHeader.Read(input)?.ContentType}";

    private static string Decode(byte[] input)
    {
        var decoder = new PictureDecoder(new Clip.Imaging.PictureLimits { MaxPixels = 4_000_000 });
        decoder.ReadSize(input);
        var picture = decoder.DecodeSmall(input, 64);
        return $"{picture.Width < picture.Height}";
    }

    private static string Address(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var address = SearchAddressFields.Read(
            QueryHelpers.ParseQuery(text),
            name => name is "colour" or "kind" or "price"
        );
        // What was read is written and read again as the same.
        var again = SearchAddressFields.Read(
            QueryHelpers.ParseQuery(address.ToString().TrimStart('/')),
            name => name is "colour" or "kind" or "price"
        );
        again.ToString().ShouldBe(address.ToString());
        _ = CatalogueAddress.PictureOf(text);
        _ = CatalogueAddress.ProductOf(text);
        _ = PictureRegion.Parse(text);
        return $"{address.Parts} {address.Filters.Count} {address.Order}";
    }

    private static async Task<string> ImportAsync(byte[] input, string ending)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["in"]);
        var path = Path.Combine(folder["in"], $"input{ending}");
        await File.WriteAllBytesAsync(path, input, TestContext.Current.CancellationToken);
        var (rows, wrong) = (0, 0);
        await foreach (
            var row in ProductSources.Open(path).ReadAsync(TestContext.Current.CancellationToken)
        )
        {
            rows++;
            wrong += row.Problem is null ? 0 : 1;
        }

        return $"{rows} {wrong}";
    }

    private static List<byte[]> Pictures() =>
        [
            Paint.Png("red"),
            Paint.Jpeg("green"),
            Paint.Webp("blue", 40, 40, lossless: true),
            Paint.Webp("blue", 40, 40, lossless: false),
            Paint.Halves("red", "blue"),
        ];

    private static List<byte[]> Addresses() =>
        [
            .. new[]
            {
                "?q=red+shirt&colour=red&picture=abc@0,0,50,50&like=sample/red-1^2&page=3",
                "?and=blue^0.5&unlike=a/b&price-from=3&price-to=9&sort=price&kind=dress",
                "?is-page=2&weight=7&picture=abc^3@1,2,3,4&price=10..20",
                "http://127.0.0.1/product/sample/red-1?x=1#y",
                "/pictures/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "10,20,30,40",
            }.Select(Encoding.UTF8.GetBytes),
        ];

    private static List<byte[]> Tables() =>
        [
            "id,title,price,colour,picture\n1,Red shirt,12.50 EUR,red,a.jpg\n2,\"Blue; \"\"dress\"\"\",9,blue,\n"u8.ToArray(),
            "id;name;prix\n1;Robe bleue;\"12,50\"\n2;Chemise;9\n"u8.ToArray(),
            "id\ttitle\n1\tShoe\n"u8.ToArray(),
        ];

    private static List<byte[]> Lines() =>
        [
            "{\"id\":\"1\",\"title\":\"Red shirt\",\"price\":12.5,\"attributes\":{\"a\":\"b\"}}\n{\"id\":2,\"title\":\"x\"}\n"u8.ToArray(),
        ];

    private static List<byte[]> Archives()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var table = zip.CreateEntry("products.csv").Open())
            {
                table.Write("id,title,picture\n1,Red,a.png\n"u8);
            }

            using var picture = zip.CreateEntry("a.png").Open();
            picture.Write(Paint.Png("red"));
        }

        return [stream.ToArray()];
    }
}
