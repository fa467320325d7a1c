using System.Buffers.Binary;
using System.Text;
using ClosetCompanion.Clip.Imaging;
using ImageMagick;
using NetVips;

namespace ClosetCompanion.Clip.Tests.Imaging;

public sealed class PictureDecoderTests
{
    private static readonly RgbPicture _red = Pictures.Plain(20, 30, 250, 0, 0);

    [Theory]
    [InlineData(".jpg", 3)]
    [InlineData(".png", 0)]
    [InlineData(".png[bitdepth=16]", 0)]
    [InlineData(".png[palette]", 0)]
    [InlineData(".webp[lossless]", 0)]
    [InlineData(".webp", 8)]
    [InlineData(".avif", 8)]
    [InlineData(".tif", 0)]
    [InlineData(".tif[compression=lzw]", 0)]
    [InlineData(".gif", 0)]
    public void Reads_every_format(string suffix, int tolerance)
    {
        var decoded = new PictureDecoder().Decode(Pictures.Encode(_red, suffix));
        (decoded.Width, decoded.Height).ShouldBe((20, 30));
        decoded
            .Pixels.Zip(_red.Pixels, (ours, drawn) => Math.Abs(ours - drawn))
            .Max()
            .ShouldBeLessThanOrEqualTo(tolerance);
    }

    [Fact]
    public void Reads_bitmaps()
    {
        var decoded = new PictureDecoder().Decode(Bitmap.Write(_red));
        (decoded.Width, decoded.Height).ShouldBe((20, 30));
        decoded.Pixels.ShouldBe(_red.Pixels);
    }

    [Fact]
    public void Reads_what_iPhones_write()
    {
        var decoded = new PictureDecoder().Decode(Pictures.Heic());
        (decoded.Width, decoded.Height).ShouldBe((240, 320));
        decoded.Pixels.Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Refuses_a_huge_bitmap_or_HEIC_by_its_header_alone()
    {
        var bitmap = Bitmap.Write(_red);
        BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(18), 30_000);
        BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(22), 30_000);
        ErrorOf(bitmap).ShouldBe(PictureError.TooManyPixels);
        ErrorOf(Pictures.Heic(), new PictureLimits { MaxPixels = 999 })
            .ShouldBe(PictureError.TooManyPixels);
    }

    [Theory]
    [InlineData(MagickFormat.Png)]
    [InlineData(MagickFormat.Svg)]
    [InlineData(MagickFormat.Mvg)]
    [InlineData(MagickFormat.Msl)]
    [InlineData(MagickFormat.Pdf)]
    [InlineData(MagickFormat.Jpeg)]
    [InlineData(MagickFormat.Psd)]
    [InlineData(MagickFormat.Text)]
    public void Every_other_coder_of_ImageMagick_is_locked(MagickFormat format)
    {
        new PictureDecoder().Decode(Bitmap.Write(_red));
        var settings = new MagickReadSettings { Format = format };

        Should
            .Throw<MagickException>(() => new MagickImage(Pictures.Encode(_red, ".png"), settings))
            .Message.ShouldContain("policy");
    }

    [Fact]
    public void Reads_part_of_a_larger_buffer()
    {
        byte[] buffer = [1, 2, 3, .. Pictures.Encode(_red, ".png"), 4, 5];
        new PictureDecoder()
            .Decode(buffer.AsMemory(3, buffer.Length - 5))
            .Pixels.ShouldBe(_red.Pixels);
    }

    [Fact]
    public void Makes_a_grey_picture_red_green_and_blue_alike()
    {
        var grey = Pictures.Encode(
            Pictures.Plain(5, 5, 90, 90, 90),
            ".png",
            image => image.ExtractBand(0).Copy(interpretation: Enums.Interpretation.Bw)
        );
        new PictureDecoder().Decode(grey).Pixels.ShouldAllBe(value => value == 90);
    }

    [Fact]
    public void Keeps_the_high_byte_of_16_bits()
    {
        var deep = Pictures.Encode(
            _red,
            ".png",
            image =>
                (image * 257)
                    .Cast(Enums.BandFormat.Ushort)
                    .Copy(interpretation: Enums.Interpretation.Rgb16)
        );
        new PictureDecoder().Decode(deep).Pixels.ShouldBe(_red.Pixels);
    }

    [Theory]
    [InlineData(0, 255, 255, 255)]
    [InlineData(255, 250, 0, 0)]
    public void Lays_a_transparent_picture_on_white(int alpha, int red, int green, int blue)
    {
        var see = Pictures.Encode(_red, ".png", image => image.Bandjoin(alpha));
        new PictureDecoder().Decode(see).Pixels[..3].ShouldBe([(byte)red, (byte)green, (byte)blue]);
    }

    [Fact]
    public void Turns_a_picture_upright()
    {
        var pixels = Pictures.Plain(20, 30, 250, 250, 250).Pixels;
        pixels.AsSpan(0, 20 * 3 * 8).Clear();
        var turned = Pictures.Encode(
            new RgbPicture(20, 30, pixels),
            ".jpg[Q=95]",
            image => image.Mutate(mutable => mutable.Set(GValue.GIntType, "orientation", 6))
        );
        var upright = new PictureDecoder().Decode(turned);
        (upright.Width, upright.Height).ShouldBe((30, 20));
        // Orientation 6 is turned to the right by a quarter: the black top becomes the right side.
        upright.Pixels[0].ShouldBeGreaterThan((byte)200);
        upright.Pixels[29 * 3].ShouldBeLessThan((byte)50);
    }

    [Fact]
    public void Turns_print_colours_into_screen_colours()
    {
        var print = Pictures.Encode(
            _red,
            ".jpg",
            image => image.Colourspace(Enums.Interpretation.Cmyk)
        );
        var pixels = new PictureDecoder().Decode(print).Pixels;
        pixels.Length.ShouldBe(20 * 30 * 3);
        pixels[0].ShouldBeGreaterThan((byte)150);
        pixels[1].ShouldBeLessThan((byte)110);
    }

    [Fact]
    public void Carries_colours_of_another_profile_over_to_srgb()
    {
        var wide = Pictures.Encode(
            Pictures.Plain(8, 8, 0, 200, 0),
            ".png[keep=icc]",
            image => image.IccTransform("p3", inputProfile: "srgb")
        );
        var pixels = new PictureDecoder().Decode(wide).Pixels;
        ((int)pixels[0]).ShouldBeInRange(0, 12);
        ((int)pixels[1]).ShouldBeInRange(196, 204);
        ((int)pixels[2]).ShouldBeInRange(0, 12);
    }

    [Fact]
    public void Refuses_an_empty_picture() => ErrorOf([]).ShouldBe(PictureError.Empty);

    [Fact]
    public void Refuses_a_picture_of_too_many_bytes() =>
        ErrorOf(Pictures.Encode(_red, ".png"), new PictureLimits { MaxBytes = 50 })
            .ShouldBe(PictureError.TooManyBytes);

    [Theory]
    [InlineData(".png")]
    [InlineData(".jpg")]
    [InlineData(".webp")]
    [InlineData(".avif")]
    [InlineData(".tif")]
    [InlineData(".gif")]
    public void Refuses_a_picture_of_too_many_pixels(string suffix) =>
        ErrorOf(Pictures.Encode(_red, suffix), new PictureLimits { MaxPixels = 599 })
            .ShouldBe(PictureError.TooManyPixels);

    [Fact]
    public void Refuses_a_huge_picture_by_its_header_alone()
    {
        var picture = Pictures.Encode(_red, ".png");
        PictureHeaders.ResizePng(picture, 30_000, 30_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ErrorOf(picture).ShouldBe(PictureError.TooManyPixels);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void Refuses_a_strip_without_width() =>
        ErrorOf(Pictures.Encode(Pictures.Plain(70_000, 1, 1, 2, 3), ".png"))
            .ShouldBe(PictureError.TooManyPixels);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("P3 1 1 255 0 0 0")]
    [InlineData("BM this is not read")]
    [InlineData("hello")]
    public void Refuses_what_is_not_a_known_picture(string contents) =>
        ErrorOf(Encoding.UTF8.GetBytes(contents)).ShouldBe(PictureError.UnknownFormat);

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".avif")]
    [InlineData(".gif")]
    public void Refuses_a_truncated_picture(string suffix)
    {
        var picture = Pictures.Encode(Pictures.Noise(64, 64), suffix);
        ErrorOf(picture[..(picture.Length / 2)]).ShouldBe(PictureError.Truncated);
    }

    [Fact]
    public void Refuses_a_cut_tiff()
    {
        var picture = Pictures.Encode(Pictures.Noise(64, 64), ".tif");
        ErrorOf(picture[..(picture.Length / 2)])
            .ShouldBeOneOf(PictureError.Truncated, PictureError.Damaged);
    }

    [Fact]
    public void Refuses_a_picture_with_another_formats_first_bytes() =>
        ErrorOf([0xFF, 0xD8, 0xFF, .. Pictures.Encode(_red, ".png")[3..], 0xFF, 0xD9])
            .ShouldBe(PictureError.Damaged);

    private static PictureError ErrorOf(byte[] picture, PictureLimits? limits = null) =>
        Should.Throw<PictureException>(() => new PictureDecoder(limits).Decode(picture)).Error;
}
