using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Search.SavedOutfits;
using NetVips;

namespace ClosetCompanion.Search.Tests.SavedOutfits;

public sealed class OutfitCanvasTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(OutfitPictureFormat.Webp)]
    [InlineData(OutfitPictureFormat.Png)]
    [InlineData(OutfitPictureFormat.Jpeg)]
    public void A_later_piece_lies_above_an_earlier_one_and_its_white_ground_does_not(
        OutfitPictureFormat format
    )
    {
        var canvas = new OutfitCanvas(400);
        canvas.Draw(OnGround(255, 200, 0, 0), new OutfitPiece(1, 0, 500, 500, 600), Cancellation);
        canvas.Draw(OnGround(255, 0, 0, 200), new OutfitPiece(2, 1, 600, 500, 600), Cancellation);

        using var image = Image.NewFromBuffer(canvas.Save(format));

        (image.Width, image.Height).ShouldBe((400, 500));
        // The blue square is from 180 to 300, the red one from 140 to 260.
        NameAt(image, 240, 250).ShouldBe("blue");
        NameAt(image, 160, 250).ShouldBe("red", "the white around the blue one covers nothing");
        NameAt(image, 10, 10).ShouldBe("white");
    }

    [Fact]
    public void A_photo_on_another_ground_covers_what_lies_below_it()
    {
        var canvas = new OutfitCanvas(400);
        canvas.Draw(OnGround(255, 200, 0, 0), new OutfitPiece(1, 0, 500, 500, 600), Cancellation);
        canvas.Draw(OnGround(150, 0, 0, 200), new OutfitPiece(2, 1, 600, 500, 600), Cancellation);

        using var image = Image.NewFromBuffer(canvas.Save(OutfitPictureFormat.Png));

        NameAt(image, 160, 250).ShouldBe("grey");
    }

    [Fact]
    public void White_inside_a_product_stays()
    {
        var cut = CutPicture.Of(Ring(), 90, Cancellation);

        Opacity(cut, 2, 2).ShouldBe(0);
        Opacity(cut, 45, 45).ShouldBe(255);
        Opacity(cut, 20, 45).ShouldBe(255);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1000, 1000)]
    public void What_hangs_over_the_border_is_cut_off(int x, int y)
    {
        var canvas = new OutfitCanvas(100);
        canvas.Draw(OnGround(255, 200, 0, 0), new OutfitPiece(1, 0, x, y, 1000), Cancellation);

        using var image = Image.NewFromBuffer(canvas.Save(OutfitPictureFormat.Png));

        NameAt(image, x == 0 ? 0 : 99, y == 0 ? 0 : 124).ShouldBe("red");
    }

    [Fact]
    public void A_picture_that_cannot_be_read_is_refused_and_draws_nothing() =>
        Should.Throw<PictureException>(() =>
            new OutfitCanvas(100).Draw(
                "no picture"u8.ToArray(),
                new OutfitPiece(1, 0, 1, 1, 300),
                Cancellation
            )
        );

    // A square of a colour, half as wide as the picture, in the middle of a grey or white ground.
    private static byte[] OnGround(int ground, int red, int green, int blue)
    {
        using var black = Image.Black(120, 120, bands: 3);
        using var back = black + new double[] { ground, ground, ground };
        using var bytes = back.Cast(Enums.BandFormat.Uchar);
        using var square = bytes.Mutate(image =>
            image.DrawRect([red, green, blue], 30, 30, 60, 60, fill: true)
        );
        using var coloured = square.Copy(interpretation: Enums.Interpretation.Srgb);
        return coloured.PngsaveBuffer();
    }

    // A dark ring on white, with white in it.
    private static byte[] Ring()
    {
        using var black = Image.Black(90, 90, bands: 3);
        using var white = black + new double[] { 255, 255, 255 };
        using var bytes = white.Cast(Enums.BandFormat.Uchar);
        using var ring = bytes.Mutate(image =>
        {
            image.DrawRect([40, 40, 40], 15, 15, 60, 60, fill: true);
            image.DrawRect([255, 255, 255], 30, 30, 30, 30, fill: true);
        });
        using var coloured = ring.Copy(interpretation: Enums.Interpretation.Srgb);
        return coloured.PngsaveBuffer();
    }

    private static int Opacity(CutPicture picture, int x, int y) =>
        picture.Pixels[(((y * picture.Width) + x) * CutPicture.Channels) + 3];

    private static string NameAt(Image image, int x, int y)
    {
        var point = image[x, y];
        return point.Max() - point.Min() < 40
            ? point[0] > 230
                ? "white"
                : "grey"
            : point[0] > point[2]
                ? "red"
                : "blue";
    }
}
