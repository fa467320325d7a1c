using ClosetCompanion.Web.Pictures;
using ClosetCompanion.Web.Tests.Fixtures;
using CsCheck;

namespace ClosetCompanion.Web.Tests.Pictures;

public sealed class PictureHeaderTests
{
    [Fact]
    public void Reads_kind_and_size_of_what_browsers_show()
    {
        PictureHeader.Read(Paint.Jpeg("red", 61, 82)).ShouldBe(new("image/jpeg", 61, 82));
        PictureHeader.Read(Paint.Png("red", 300, 7)).ShouldBe(new("image/png", 300, 7));
        PictureHeader
            .Read(Paint.Webp("red", 33, 44, lossless: false))
            .ShouldBe(new("image/webp", 33, 44));
        PictureHeader
            .Read(Paint.Webp("red", 1000, 3, lossless: true))
            .ShouldBe(new("image/webp", 1000, 3));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")]
    [InlineData("<!DOCTYPE html><script>")]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    public void Is_silent_about_everything_else(string text) =>
        PictureHeader.Read(System.Text.Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    [Fact]
    public void Takes_any_bytes_behind_any_beginning()
    {
        byte[][] beginnings =
        [
            Paint.Jpeg("blue"),
            Paint.Png("blue"),
            Paint.Webp("blue", 9, 9, lossless: true),
            Paint.Webp("blue", 9, 9, lossless: false),
            [.. "RIFF0000WEBPVP8X"u8],
            [.. "GIF89a"u8],
            [.. "0000ftypavif"u8],
            [],
        ];
        Gen.Select(
                Gen.Int[0, beginnings.Length - 1],
                Gen.Int[0, 400],
                Gen.Byte.Array[0, 64],
                (which, keep, rest) => (byte[])[.. beginnings[which].Take(keep), .. rest]
            )
            .Sample(bytes => PictureHeader.Read(bytes) is var _);
    }
}
