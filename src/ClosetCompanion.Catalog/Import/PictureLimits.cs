namespace ClosetCompanion.Catalog.Import;

/// <summary>How large an encoded picture may be; a larger one is a mistake or an attack.</summary>
internal static class PictureLimits
{
    public const int MaxMegabytes = 32;
    public const int MaxBytes = MaxMegabytes * 1024 * 1024;
}
