using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Safetensors;

namespace ClosetCompanion.Clip.Tests.Imaging;

public sealed class PictureProcessorTests
{
    private static readonly ImageSettings _clip = new()
    {
        Width = 224,
        Height = 224,
        Resize = ResizeRule.Crop,
        Mean = [0.48145466f, 0.4578275f, 0.40821073f],
        Std = [0.26862954f, 0.26130258f, 0.27577711f],
    };

    private static readonly ImageSettings _padded = new()
    {
        Width = 60,
        Height = 80,
        Resize = ResizeRule.Pad,
        Mean = [0f, 0f, 0f],
        Std = [1f, 1f, 1f],
    };

    [Theory]
    [InlineData("0.jpg", 0.1f, 0.01f)]
    [InlineData("1.png", 0.02f, 0.002f)]
    [InlineData("2.png", 0.02f, 0.002f)]
    [InlineData("3.jpg", 0.1f, 0.01f)]
    [InlineData("4.png", 0.02f, 0.002f)]
    [InlineData("5.png", 0.02f, 0.002f)]
    [InlineData("6.png", 0.02f, 0.002f)]
    public void Gives_the_pixels_of_the_reference(string name, float most, float mean)
    {
        using var golden = SafetensorsFile.Open(
            ClipFixtures.Path("preprocess", "expected.safetensors")
        );
        var expected = golden.ReadFloat32(name);
        var picture = File.ReadAllBytes(ClipFixtures.Path("preprocess", name));
        var pixels = new PictureProcessor(_clip).Process(picture);
        pixels.Length.ShouldBe(expected.Length);
        var differences = pixels.Zip(expected, (ours, theirs) => Math.Abs(ours - theirs)).ToArray();
        TestContext.Current.SendDiagnosticMessage(
            $"{name}: most {differences.Max()}, mean {differences.Average()}"
        );
        differences.Max().ShouldBeLessThanOrEqualTo(most);
        differences.Average().ShouldBeLessThanOrEqualTo(mean);
    }

    [Fact]
    public void Lays_a_wide_picture_whole_on_white()
    {
        var fitted = new PictureProcessor(_padded).Fit(Pictures.Plain(120, 40, 200, 0, 100));
        (fitted.Width, fitted.Height).ShouldBe((60, 80));
        PixelAt(fitted, 0, 0).ShouldBe((255, 255, 255));
        PixelAt(fitted, 59, 29).ShouldBe((255, 255, 255));
        PixelAt(fitted, 0, 30).ShouldBe((200, 0, 100));
        PixelAt(fitted, 59, 49).ShouldBe((200, 0, 100));
        PixelAt(fitted, 30, 50).ShouldBe((255, 255, 255));
    }

    [Fact]
    public void Leaves_a_picture_of_the_right_size_as_it_is()
    {
        var picture = Pictures.Noise(60, 80);
        new PictureProcessor(_padded).Fit(picture).Pixels.ShouldBe(picture.Pixels);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3000)]
    [InlineData(3000, 1)]
    [InlineData(223, 225)]
    [InlineData(1999, 7)]
    public void Takes_every_shape_under_both_rules(int width, int height)
    {
        var picture = Pictures.Plain(width, height, 10, 20, 30);
        var cropped = new PictureProcessor(_clip).Fit(picture);
        cropped.Pixels.ShouldBe(Pictures.Plain(224, 224, 10, 20, 30).Pixels);
        var padded = new PictureProcessor(_padded).Fit(picture);
        PixelAt(padded, 29, 39).ShouldBe((10, 20, 30));
    }

    [Fact]
    public void Orders_the_tensor_by_channel_and_normalises_it()
    {
        var settings = _padded with { Mean = [0.5f, 0f, 0f], Std = [0.5f, 1f, 2f] };
        var processor = new PictureProcessor(settings);
        var tensor = new float[processor.TensorLength];
        processor.Normalise(Pictures.Plain(60, 80, 255, 0, 255), tensor);
        tensor[..4800].ShouldAllBe(value => value == 1f);
        tensor[4800..9600].ShouldAllBe(value => value == 0f);
        tensor[9600..].ShouldAllBe(value => value == 0.5f);
    }

    [Fact]
    public void Refuses_settings_without_three_channels() =>
        Should.Throw<ArgumentException>(() => new PictureProcessor(_clip with { Mean = [0f] }));

    private static (int Red, int Green, int Blue) PixelAt(RgbPicture picture, int x, int y)
    {
        var at = ((y * picture.Width) + x) * 3;
        return (picture.Pixels[at], picture.Pixels[at + 1], picture.Pixels[at + 2]);
    }
}
