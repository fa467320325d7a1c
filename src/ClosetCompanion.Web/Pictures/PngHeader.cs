using System.Buffers.Binary;

namespace ClosetCompanion.Web.Pictures;

/// <summary>Finds the size in a PNG file: it stands in the IHDR chunk, which comes first.</summary>
internal static class PngHeader
{
    public static PictureHeader Read(ReadOnlySpan<byte> start) =>
        start.Length >= 24 && start[12..].StartsWith("IHDR"u8)
            ? new PictureHeader(
                "image/png",
                BinaryPrimitives.ReadInt32BigEndian(start[16..]),
                BinaryPrimitives.ReadInt32BigEndian(start[20..])
            )
            : new PictureHeader("image/png");
}
