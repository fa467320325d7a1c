using ClosetCompanion.Search.CutOuts;
using ClosetCompanion.Tests.Shared;
using NetVips;

namespace ClosetCompanion.Search.Tests.CutOuts;

public sealed class GarmentCutOutTests
{
    private static readonly int[] _red = [170, 30, 40];
    private static readonly int[] _white = [250, 250, 250];
    private static readonly int[] _wood = [200, 170, 130];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_shirt_is_cut_out_of_its_ground(bool isOnWood)
    {
        var cut = Make(ShirtPhoto.Take(_red, isOnWood ? _wood : _white)).ShouldNotBeNull();

        cut.IsGood.ShouldBeTrue();
        using var picture = Image.NewFromBuffer(cut.Picture);
        ((string)picture.Get("vips-loader")).ShouldStartWith("webp");
        // The shirt is 219 pixels wide and 239 high, and some margin is left around it.
        picture.Width.ShouldBeInRange(219, 245);
        picture.Height.ShouldBeInRange(239, 265);
        Alpha(picture, picture.Width / 2, picture.Height / 2).ShouldBe(255);
        Alpha(picture, 20, 30).ShouldBeGreaterThan(200);
        Alpha(picture, 10, picture.Height - 10).ShouldBe(0);
        Alpha(picture, picture.Width - 10, picture.Height - 10).ShouldBe(0);
        picture.GetFields().ShouldNotContain("exif-data");
    }

    [Fact]
    public void The_outline_is_right_to_a_few_pixels()
    {
        var token = TestContext.Current.CancellationToken;
        var photo = ShirtPhoto.Take(_red, _wood);
        var picture = LabPicture.Of(
            new Clip.Imaging.PictureDecoder().DecodeSmall(photo, ShirtPhoto.Height, token)
        );

        var mask = new GarmentFinder(picture).Find(token).ShouldNotBeNull();

        var wrong = mask
            .IsGarment.Index()
            .Count(pixel =>
                pixel.Item
                != ShirtPhoto.IsShirt(
                    pixel.Index % ShirtPhoto.Width,
                    pixel.Index / ShirtPhoto.Width
                )
            );
        ((double)wrong / mask.IsGarment.Length).ShouldBeLessThan(.02);
    }

    [Fact]
    public void Nothing_is_cut_out_of_a_plain_ground_or_of_a_tiny_picture()
    {
        Make(ShirtPhoto.Take(_wood, _wood, noise: 0)).ShouldBeNull();
        Make(ColourSource.Picture(200, 20, 20)).ShouldBeNull();
    }

    [Fact]
    public void What_hardly_differs_from_its_ground_is_not_taken_for_good()
    {
        var cut = Make(ShirtPhoto.Take([202, 172, 132], _wood, noise: 60));
        (cut?.IsGood ?? false).ShouldBeFalse();
    }

    [Fact]
    public void Somebody_who_no_longer_waits_gets_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            GarmentCutOut.Make(ShirtPhoto.Take(_red, _wood), stop.Token)
        );
    }

    private static CutOut? Make(byte[] photo) =>
        GarmentCutOut.Make(photo, TestContext.Current.CancellationToken);

    private static double Alpha(Image picture, int x, int y) => picture.Getpoint(x, y)[3];
}
