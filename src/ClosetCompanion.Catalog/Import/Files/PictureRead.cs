namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>The bytes of a picture, or the reason why there are none.</summary>
internal readonly record struct PictureRead(ReadOnlyMemory<byte> Bytes, RowNote? Problem)
{
    public static PictureRead Failed(string problem, string path, string? advice = null) =>
        new(default, new RowNote(problem, "picture", path, advice));
}
