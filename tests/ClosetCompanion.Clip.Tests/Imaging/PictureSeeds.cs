using ClosetCompanion.Clip.Imaging;
using NetVips;

namespace ClosetCompanion.Clip.Tests.Imaging;

/// <summary>Small valid pictures of every format that is read, in the ways that it can be written.</summary>
internal static class PictureSeeds
{
    private static readonly RgbPicture _drawing = Pictures.Noise(24, 17);

    /// <summary>One picture for each kind, with its name.</summary>
    public static IReadOnlyList<(string Kind, byte[] Bytes)> All { get; } =
    [
        .. new[]
        {
            ".jpg",
            ".jpg[interlace]",
            ".jpg[subsample-mode=off,restart-interval=1]",
            ".png",
            ".png[interlace]",
            ".png[palette]",
            ".webp",
            ".webp[lossless]",
            ".avif",
            ".tif",
            ".tif[compression=lzw]",
            ".tif[compression=deflate,tile,tile-width=16,tile-height=16]",
            ".tif[compression=jpeg]",
            ".tif[bigtiff,pyramid,tile,tile-width=16,tile-height=16]",
            ".gif",
        }.Select(suffix => (suffix, Pictures.Encode(_drawing, suffix))),
        (
            "cmyk.jpg",
            Pictures.Encode(
                _drawing,
                ".jpg",
                picture => picture.Colourspace(Enums.Interpretation.Cmyk)
            )
        ),
        ("deep.png", Pictures.Encode(_drawing, ".png", Deep)),
        ("clear.png", Pictures.Encode(_drawing, ".png", picture => picture.Bandjoin(77))),
        ("clear.webp", Pictures.Encode(_drawing, ".webp", picture => picture.Bandjoin(77))),
        ("plain.bmp", Bitmap.Write(_drawing)),
        ("phone.heic", Pictures.Heic()),
        ("turned.jpg", Pictures.Encode(_drawing, ".jpg", Turned)),
        ("profile.jpg", Pictures.Encode(_drawing, ".jpg[keep=icc]", WithProfile)),
    ];

    private static Image Deep(Image picture) =>
        (picture * 257)
            .Cast(Enums.BandFormat.Ushort)
            .Copy(interpretation: Enums.Interpretation.Rgb16);

    private static Image Turned(Image picture) =>
        picture.Mutate(mutable => mutable.Set(GValue.GIntType, "orientation", 6));

    private static Image WithProfile(Image picture) =>
        picture.IccTransform("p3", inputProfile: "srgb");
}
