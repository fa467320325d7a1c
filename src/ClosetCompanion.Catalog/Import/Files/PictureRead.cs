namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>The bytes of a picture, or the reason why there are none.</summary>
internal readonly record struct PictureRead(ReadOnlyMemory<byte> Bytes, string? Problem)
{
    public static PictureRead Failed(string problem) => new(default, problem);
}
