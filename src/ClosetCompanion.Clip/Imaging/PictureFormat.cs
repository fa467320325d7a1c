namespace ClosetCompanion.Clip.Imaging;

/// <summary>The picture formats that are read.</summary>
internal enum PictureFormat
{
    Unknown,
    Jpeg,
    Png,
    WebP,
    Avif,
    Tiff,
    Gif,
    Heic,
    Bmp,
}
