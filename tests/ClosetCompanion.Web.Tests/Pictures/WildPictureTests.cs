using System.IO.Compression;
using System.Net;
using System.Text;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.Imports;
using NetVips;

namespace ClosetCompanion.Web.Tests.Pictures;

/// <summary>Pictures as cameras, printers and the web make them, from an archive to the screen.</summary>
public sealed class WildPictureTests : IAsyncLifetime
{
    private const int Width = 300,
        Height = 400;

    private ApiApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync();
        _client = _app.Program();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    public static TheoryData<string> Kinds() =>
        [
            "moving.gif",
            "moving.webp",
            "print.jpg",
            "deep.png",
            "palette.png",
            "turned.jpg",
            "grey.jpg",
        ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Is_found_and_shown_upright_in_its_colours(string name)
    {
        var import = await _client.ImportAsync("wild", "wild.zip", Archive(name, Make(name)));
        import.GetProperty("report").GetProperty("added").GetInt32().ShouldBe(1, import.ToString());
        import
            .GetProperty("report")
            .GetProperty("partialCount")
            .GetInt32()
            .ShouldBe(0, import.ToString());

        var hit = (await _client.GetJsonAsync("/api/v1/search?q=red&catalogue=wild")).GetProperty(
            "hits"
        )[0];
        var shown = await _client.GetAsync(
            $"{hit.GetProperty("picture").GetString()}?width=160",
            TestContext.Current.CancellationToken
        );
        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var sent = Image.NewFromBuffer(bytes);
        // Browsers turn what says so.
        using var picture = sent.Autorot();
        // Upright, and one picture, not a strip of all that move.
        ((double)picture.Height / picture.Width).ShouldBe((double)Height / Width, 0.02);
        Paint.ColourOf(bytes).ShouldBe(name == "grey.jpg" ? "black" : "red");
    }

    private static byte[] Make(string name)
    {
        using var red = Image.NewFromBuffer(Paint.Png("red", Width, Height));
        using var rgb = red.Bands > 3 ? red.Flatten() : red.Copy();
        switch (name)
        {
            case "moving.gif" or "moving.webp":
            {
                using var green = Image.NewFromBuffer(Paint.Png("green", Width, Height));
                using var frames = Image.Arrayjoin([rgb, green], across: 1);
                using var moving = frames.Mutate(image =>
                {
                    image.Set(GValue.GIntType, "page-height", Height);
                    image.Set(GValue.ArrayIntType, "delay", new[] { 100, 100 });
                });
                return name.EndsWith(".gif", StringComparison.Ordinal)
                    ? moving.GifsaveBuffer()
                    : moving.WebpsaveBuffer(lossless: true);
            }
            case "print.jpg":
            {
                using var print = rgb.Colourspace(Enums.Interpretation.Cmyk);
                return print.JpegsaveBuffer(q: 95);
            }
            case "deep.png":
            {
                using var deep = rgb.Colourspace(Enums.Interpretation.Rgb16);
                return deep.PngsaveBuffer();
            }
            case "palette.png":
                return rgb.PngsaveBuffer(palette: true);
            case "turned.jpg":
            {
                // A phone that was held upright writes the picture lying, and says so.
                using var lying = rgb.Rot90();
                using var told = lying.Mutate(image =>
                    image.Set(GValue.GIntType, "orientation", 8)
                );
                return told.JpegsaveBuffer(q: 95);
            }
            default:
            {
                using var black = Image.NewFromBuffer(Paint.Png("black", Width, Height));
                using var grey = black.Colourspace(Enums.Interpretation.Bw);
                return grey.JpegsaveBuffer();
            }
        }
    }

    private static byte[] Archive(string name, byte[] picture)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var table = archive.CreateEntry("products.csv").Open())
            {
                table.Write(Encoding.UTF8.GetBytes($"id,title,picture\n1,A coat,{name}\n"));
            }

            using var entry = archive.CreateEntry(name).Open();
            entry.Write(picture);
        }

        return bytes.ToArray();
    }
}
